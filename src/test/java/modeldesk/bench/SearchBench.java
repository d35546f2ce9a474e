package modeldesk.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import modeldesk.lang.search.FileMatches;
import modeldesk.lang.search.Sought;
import modeldesk.lang.search.TextQuery;
import modeldesk.lang.search.TextSearch;
import modeldesk.lang.search.Where;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;

/// How long it takes to search 5,000 files with a million lines, run by hand.
public final class SearchBench {
  private static final int FILES = 5_000;
  private static final int FIELDS = 50;
  private static final int TIMES = 5;

  private SearchBench() {}

  public static void main(String[] args) {
    Project project = project();
    for (String sought : List.of("revenue", "aggregate_type", "nobody", "order_4711")) {
      measure(project, new Sought(sought, false, false, false), Where.ANYWHERE);
    }
    measure(project, new Sought("field_1\\d:", false, false, true), Where.ANYWHERE);
    measure(project, new Sought("(sum|avg)\\(\\$\\{nobody", false, false, true), Where.ANYWHERE);
    measure(project, new Sought("order_47\\d\\d", true, true, true), Where.ANYWHERE);
    measure(project, new Sought("nobody_1", false, false, false), Where.SQL);
    measure(project, new Sought("field_49", false, false, false), Where.COMMENTS);
  }

  private static void measure(Project project, Sought sought, Where where) {
    TextQuery query = new TextQuery(sought, Set.of(), where);
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      long[] first = {0};
      List<FileMatches> found = new ArrayList<>();
      boolean cut =
          new TextSearch(query)
              .each(
                  project,
                  TextSearch.MOST,
                  file -> {
                    first[0] = first[0] == 0 ? System.nanoTime() - start : first[0];
                    found.add(file);
                  });
      System.out.printf(
          "%-28s %-9s %6d files %s first %7.1f ms, all %7.1f ms%n",
          sought.text(),
          where,
          found.size(),
          cut ? "cut" : "   ",
          first[0] / 1e6,
          (System.nanoTime() - start) / 1e6);
    }
  }

  private static Project project() {
    TreeMap<FileName, Draft> texts = new TreeMap<>();
    long lines = 0;
    for (int i = 0; i < FILES; i++) {
      StringBuilder text = new StringBuilder("# Reference this view as shop__order_" + i + "\n");
      text.append("dimensions:\n");
      for (int k = 0; k < FIELDS; k++) {
        text.append("  field_").append(k).append(":\n    sql: ${order_").append(i).append(".a_");
        text.append(k).append("} + 1\n    label: Field ").append(k);
        text.append("\n    description: What a field of an order says\n");
      }
      lines += text.chars().filter(c -> c == '\n').count();
      FileName name = new FileName("shop/order_" + i + ".view");
      texts.put(name, new Draft(name, text.toString(), null, null, Instant.EPOCH));
    }
    System.out.println(FILES + " files, " + lines + " lines");
    Target target =
        new Target(
            new Model("m", "Shop", ModelKind.SHARED, null, null, null, null, null),
            null,
            Mode.EXTENSION);
    return new Project(Snapshot.of(target, List.of(), 1, Instant.EPOCH), texts);
  }
}
