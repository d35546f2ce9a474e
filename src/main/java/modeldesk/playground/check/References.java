package modeldesk.playground.check;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Checks names of fields and views where they are used: `${view.field[date]}` in SQL, and entries
/// of field lists.
final class References {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

  private final Known known;
  private final Report report;

  References(Known known, Report report) {
    this.known = known;
    this.report = report;
  }

  /// Checks every `sql…` below a node. `home` is the view whose fields need no view in front, null
  /// where there is none.
  void below(YamlNode node, @Nullable String home, String... path) {
    switch (node) {
      case MapNode map -> {
        for (MapNode.Entry entry : map.entries()) {
          String key = entry.key().text();
          if (entry.value() instanceof ScalarNode scalar) {
            if (key.endsWith("sql") || key.startsWith("sql_")) {
              sql(scalar.text(), home, append(path, key));
            }
          } else {
            below(entry.value(), home, append(path, key));
          }
        }
      }
      case ListNode list -> {
        for (int i = 0; i < list.items().size(); i++) {
          below(list.items().get(i), home, append(path, Integer.toString(i)));
        }
      }
      case ScalarNode _ -> {}
    }
  }

  /// Checks the references in a piece of SQL.
  void sql(String sql, @Nullable String home, String... path) {
    Matcher matcher = REFERENCE.matcher(sql);
    while (matcher.find()) {
      String name = plain(matcher.group(1));
      if (name.equals("TABLE")) {
        report.error("Column \"__omni_scoped\" not found", path);
      } else if (!name.startsWith("@")) {
        reference(name, home, path);
      }
    }
  }

  private void reference(String name, @Nullable String home, String... path) {
    int dot = name.indexOf('.');
    if (dot >= 0) {
      field(name.substring(0, dot), name.substring(dot + 1), path);
    } else if (!known.hasView(name) && (home == null || !known.hasField(home, name))) {
      String whole = home == null ? name : home + "." + name;
      report.error("Field \"" + whole + "\" not found", path);
    }
  }

  /// Checks `view.field`, a name in a list or before a filter.
  void listed(String entry, @Nullable String home, String... path) {
    String name = plain(entry.startsWith("-") ? entry.substring(1) : entry);
    boolean special =
        name.startsWith("tag:")
            || name.startsWith("set:")
            || name.startsWith("all_views.")
            || name.contains("@{")
            || name.contains("{{");
    if (special) {
      return;
    }
    int dot = name.indexOf('.');
    if (dot < 0) {
      if (home != null && !known.hasField(home, name)) {
        report.error("Field \"" + home + "." + name + "\" not found", path);
      }
    } else {
      field(name.substring(0, dot), name.substring(dot + 1), path);
    }
  }

  private void field(String view, String field, String... path) {
    if (!known.hasView(view)) {
      report.error("No view \"" + view + "\"", path);
    } else if (!field.equals("*") && !known.hasField(view, field)) {
      report.error("Field \"" + view + "." + field + "\" not found", path);
    }
  }

  /// A name without the timeframe behind it.
  private static String plain(String name) {
    int bracket = name.indexOf('[');
    return (bracket < 0 ? name : name.substring(0, bracket)).strip();
  }

  static String[] append(String[] path, String... more) {
    String[] longer = Arrays.copyOf(path, path.length + more.length);
    System.arraycopy(more, 0, longer, path.length, more.length);
    return longer;
  }
}
