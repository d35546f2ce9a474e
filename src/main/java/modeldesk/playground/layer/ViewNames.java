package modeldesk.playground.layer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The names that views have for other files, and the comment that says them (api.md §3.3).
public final class ViewNames {
  private static final String COMMENT = "# Reference this view as ";

  private ViewNames() {}

  public static boolean isView(String key) {
    return key.endsWith(".view");
  }

  /// The name of the view in a file: what its comment says, else what its path says.
  public static String of(String key, String text) {
    String said = said(text);
    return said == null ? byPath(key) : said;
  }

  /// The name a new view gets from the place where it is made: `ecomm/users.view` is
  /// `ecomm__users`.
  public static String byPath(String key) {
    int slash = key.lastIndexOf('/');
    String stem = stem(key.substring(slash + 1));
    String folder = slash < 0 ? "" : key.substring(0, slash).replace('.', '_').replace("/", "__");
    String name = slash < 0 ? stem : folder + "__" + stem;
    return name.toLowerCase(Locale.ROOT);
  }

  /// The key without folders that the extension and merged modes use: `ecomm__users.view`.
  public static String flatKey(String key, String text) {
    if (!isView(key)) {
      return key;
    }
    return of(key, text) + (key.endsWith(".query.view") ? ".query.view" : ".view");
  }

  /// The text with the comment that says the view's name in front, as the server keeps it (api.md
  /// §3.6).
  public static String commented(String key, String text) {
    return isView(key) && said(text) == null ? COMMENT + byPath(key) + "\n" + text : text;
  }

  private static @Nullable String said(String text) {
    int start = text.startsWith(COMMENT) ? 0 : text.indexOf("\n" + COMMENT) + 1;
    if (start == 0 && !text.startsWith(COMMENT)) {
      return null;
    }
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end);
    String name = line.substring(COMMENT.length()).strip();
    return name.isEmpty() ? null : name;
  }

  private static String stem(String name) {
    String suffix = name.endsWith(".query.view") ? ".query.view" : ".view";
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
  }
}
