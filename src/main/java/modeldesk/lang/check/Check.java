package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Notes;
import modeldesk.model.FileName;

/// What all rules find in a model. After an edit only the file and those that depend on what
/// changed are looked at again; the result is what a check from the beginning would find.
public final class Check {
  private static final Comparator<Finding> ORDER =
      Comparator.comparingInt((Finding finding) -> finding.span().start())
          .thenComparingInt(finding -> finding.span().end())
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  /// What was found in a file, and what was asked to find it.
  private static final class Looked {
    private final IndexedFile file;
    private final List<Finding> findings;
    private final long[] asked;

    Looked(IndexedFile file, List<Finding> findings, long[] asked) {
      this.file = file;
      this.findings = findings;
      this.asked = asked;
    }

    boolean isStill(IndexedFile now, Set<Long> changed) {
      if (now != file) {
        return false;
      }
      return changed.stream().noneMatch(token -> Arrays.binarySearch(asked, token) >= 0);
    }
  }

  private final ModelIndex model;
  private final List<Rule> rules;
  private final SortedMap<FileName, Looked> looked;

  private Check(ModelIndex model, List<Rule> rules, SortedMap<FileName, Looked> looked) {
    this.model = model;
    this.rules = rules;
    this.looked = looked;
  }

  /// Looks at every file.
  public static Check of(ModelIndex model) {
    return of(model, Rules.all());
  }

  /// Looks at every file with these rules only.
  public static Check of(ModelIndex model, List<Rule> rules) {
    SortedMap<FileName, Looked> looked = new TreeMap<>();
    for (IndexedFile file : model.files()) {
      looked.put(file.name(), look(model, file, rules));
    }
    return new Check(model, rules, looked);
  }

  /// What is to be found in the model after any edits, files that came and went included.
  public Check after(ModelIndex changed) {
    Set<Long> facts = changed.changesSince(model);
    SortedMap<FileName, Looked> now = new TreeMap<>();
    for (IndexedFile file : changed.files()) {
      Looked before = looked.get(file.name());
      boolean still = before != null && before.isStill(file, facts);
      now.put(file.name(), still && before != null ? before : look(changed, file, rules));
    }
    return new Check(changed, rules, now);
  }

  /// The findings that another check of the model, before some edits, did not have.
  public List<Finding> since(Check before) {
    List<Finding> news = new ArrayList<>();
    for (FileName file : looked.keySet()) {
      List<Finding> found = findings(file);
      List<Finding> old = before.findings(file);
      found.stream().filter(finding -> old.stream().noneMatch(finding::isSame)).forEach(news::add);
    }
    return List.copyOf(news);
  }

  private static Looked look(ModelIndex model, IndexedFile file, List<Rule> rules) {
    Notes notes = new Notes();
    ModelIndex noting = model.noting(notes);
    Set<Finding> found = new LinkedHashSet<>();
    for (Rule rule : rules) {
      rule.check(noting, file, found::add);
    }
    return new Looked(file, found.stream().sorted(ORDER).toList(), notes.sorted());
  }

  public ModelIndex model() {
    return model;
  }

  /// The findings of a file from its beginning to its end; none when there is no such file.
  public List<Finding> findings(FileName file) {
    Looked found = looked.get(file);
    return found == null ? List.of() : found.findings;
  }

  /// The findings of all files in the order of their names.
  public List<Finding> findings() {
    return looked.values().stream().flatMap(each -> each.findings.stream()).toList();
  }
}
