package modeldesk.lang;

import modeldesk.model.FileName;

/// The name other files use for a view (YAML reference §2).
public final class ViewNames {
  /// What stands before the name in the comment at the top of a file.
  public static final String COMMENT = "# Reference this view as ";

  private ViewNames() {}

  /// The name that the comment `# Reference this view as x` at the top of the file tells; without
  /// it the path with `/` as `__` and without its suffix.
  public static String of(FileName file, String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) == '#' || isLineEnd(text.charAt(start)))) {
      int end = start;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      if (text.startsWith(COMMENT, start)) {
        String name = text.substring(start + COMMENT.length(), end).strip();
        if (!name.isEmpty()) {
          return name;
        }
      }
      start = end + 1;
    }
    return ofPath(file);
  }

  private static String ofPath(FileName file) {
    String folder = file.folder();
    return folder.isEmpty() ? file.stem() : folder.replace("/", "__") + "__" + file.stem();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
