package modeldesk.ui.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import modeldesk.model.FileName;

/// Lays files out as lines: model, relationships, topics, composite topics, views outside folders,
/// then folder by folder.
final class FileRows {
  private static final Comparator<FileName> BY_KIND_AND_NAME =
      Comparator.comparingInt(FileRows::rank)
          .thenComparing(FileName::baseName, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Comparator.naturalOrder());

  private FileRows() {}

  /// `isExpanded` is asked by folder and the number of files in it.
  static List<FileRow> of(
      Iterable<FileName> names, Function<FileName, FileMarks> marks, Predicate<String> isExpanded) {
    List<FileName> loose = new ArrayList<>();
    Map<String, List<FileName>> folders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (FileName name : names) {
      if (isView(name) && !name.folder().isEmpty()) {
        folders.computeIfAbsent(name.folder(), folder -> new ArrayList<>()).add(name);
      } else {
        loose.add(name);
      }
    }
    List<FileRow> rows = new ArrayList<>();
    loose.sort(BY_KIND_AND_NAME);
    loose.forEach(name -> rows.add(new FileRow.OfFile(name, 0, marks.apply(name))));
    folders.forEach((folder, files) -> {
      files.sort(BY_KIND_AND_NAME);
      boolean open = isExpanded.test(folder);
      FileMarks all = files.stream().map(marks).reduce(FileMarks.NONE, FileMarks::with);
      rows.add(new FileRow.OfFolder(folder, files.size(), all, open));
      if (open) {
        files.forEach(name -> rows.add(new FileRow.OfFile(name, 1, marks.apply(name))));
      }
    });
    return List.copyOf(rows);
  }

  private static boolean isView(FileName name) {
    return switch (name.kind()) {
      case VIEW, QUERY_VIEW -> true;
      case MODEL, RELATIONSHIPS, TOPIC, COMPOSITE_TOPIC, OTHER -> false;
    };
  }

  private static int rank(FileName name) {
    return switch (name.kind()) {
      case MODEL -> 0;
      case RELATIONSHIPS -> 1;
      case TOPIC -> 2;
      case COMPOSITE_TOPIC -> 3;
      case VIEW, QUERY_VIEW -> 4;
      case OTHER -> 5;
    };
  }
}
