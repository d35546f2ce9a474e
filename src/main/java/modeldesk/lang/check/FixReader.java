package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Issue;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlEdits;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Reads the words of one proposal. Only `Delete topic "x"` is documented; the others are the
/// likely wordings of api.md §5.2. Taking something out of the combined text is how Omni is told to
/// ignore what comes from a layer below (§3.2, §3.5); in an authored layer `ignored: true` says it.
final class FixReader {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(delete|remove|ignore) (topic|view|field|dimension|measure|filter|join|relationship)\\b(.*)");
  private static final Pattern QUOTED = Pattern.compile("[\"'“]([^\"'“”]+)[\"'”]");
  private static final List<String> FIELD_KEYS = List.of("dimensions", "measures", "filters");

  private final Issue issue;
  private final Mode mode;
  private final Map<FileName, String> texts = new HashMap<>();
  private final IssueLocator locator;

  FixReader(Project project, Issue issue) {
    this.issue = issue;
    this.mode = project.target().mode();
    for (FileName name : project.names()) {
      String text = project.text(name);
      if (text != null) {
        texts.put(name, text);
      }
    }
    this.locator = new IssueLocator(texts, project.snapshot().viewNames());
  }

  Optional<Fix> read(String title) {
    Matcher words = WORDS.matcher(title);
    if (!words.matches()) {
      return Optional.empty();
    }
    List<String> names = QUOTED.matcher(words.group(3)).results().map(m -> m.group(1)).toList();
    String name = names.size() == 1 ? names.getFirst() : "";
    boolean marks = words.group(1).equalsIgnoreCase("ignore") && mode == Mode.EXTENSION;
    Fix.Change change =
        switch (words.group(2).toLowerCase(Locale.ROOT)) {
          case "topic" -> file(name, FileKind.TOPIC, FileKind.TOPIC, ".topic", marks);
          case "view" -> file(name, FileKind.VIEW, FileKind.QUERY_VIEW, ".view", marks);
          case "join" -> join(name);
          case "relationship" -> relationship(names);
          default -> marks ? null : field(name);
        };
    return change == null ? Optional.empty() : Optional.of(new Fix(title, List.of(change)));
  }

  private Fix.@Nullable Change file(
      String name, FileKind kind, FileKind otherKind, String suffix, boolean mark) {
    if (name.isEmpty()) {
      return null;
    }
    FileName file = only(locator.files(name.endsWith(suffix) ? name : name + suffix));
    boolean fits = file != null && (file.kind() == kind || file.kind() == otherKind);
    if (!fits || file == null) {
      return null;
    }
    return mark ? ignored(file) : new Fix.Change.Delete(file);
  }

  private Fix.@Nullable Change ignored(FileName file) {
    if (!(root(file) instanceof MapNode map) || map.get("ignored") != null) {
      return null;
    }
    int first = map.entries().isEmpty() ? -1 : map.entries().getFirst().key().span().start();
    return first < 0 ? null : edit(file, Edits.of(Edit.insert(first, "ignored: true\n")));
  }

  /// The one file that is meant; of several, the one the issue is in.
  private @Nullable FileName only(List<FileName> files) {
    if (files.size() == 1) {
      return files.getFirst();
    }
    FileName here = issue.file();
    return here != null && files.contains(here) ? here : null;
  }

  private Fix.@Nullable Change field(String name) {
    int dot = name.lastIndexOf('.');
    String view = dot < 0 ? "" : name.substring(0, dot);
    String field = name.substring(dot + 1);
    FileName here = issue.file();
    FileName file = dot < 0 ? here : only(locator.files(view + ".view"));
    Fix.Change change = file == null ? null : field(file, YamlPath.ROOT, field);
    return change != null || here == null ? change : field(here, YamlPath.of("views", view), field);
  }

  private Fix.@Nullable Change field(FileName file, YamlPath around, String field) {
    YamlNode root = root(file);
    for (String key : FIELD_KEYS) {
      YamlPath path = around.child(key).child(field);
      if (root != null && root.find(path) != null) {
        return edit(file, YamlEdits.removeKey(text(file), path));
      }
    }
    return null;
  }

  private Fix.@Nullable Change join(String view) {
    FileName file = issue.file();
    if (file == null || view.isEmpty()) {
      return null;
    }
    YamlNode joins = root(file) instanceof MapNode map ? map.get("joins") : null;
    YamlPath path = joins == null ? null : joinPath(joins, YamlPath.of("joins"), view);
    return path == null ? null : edit(file, YamlEdits.removeKey(text(file), path));
  }

  private static @Nullable YamlPath joinPath(YamlNode node, YamlPath at, String view) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        YamlPath path = at.child(entry.key().text());
        YamlPath found =
            entry.key().text().equals(view) ? path : joinPath(entry.value(), path, view);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private Fix.@Nullable Change relationship(List<String> views) {
    FileName file = FileName.RELATIONSHIPS;
    if (!(root(file) instanceof ListNode list)) {
      return null;
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      YamlNode item = list.items().get(i);
      boolean meant =
          switch (views.size()) {
            case 0 -> isNamed(i);
            case 1 -> isCalled(item, views.getFirst());
            case 2 -> joins(item, views.getFirst(), views.getLast());
            default -> false;
          };
      if (meant) {
        found.add(i);
      }
    }
    return found.size() == 1
        ? edit(file, YamlEdits.removeItem(text(file), YamlPath.ROOT, found.getFirst()))
        : null;
  }

  private boolean isNamed(int index) {
    String place = FileName.RELATIONSHIPS.key() + "," + index;
    return issue.yamlPath().equals(place) || issue.yamlPath().startsWith(place + ",");
  }

  private static boolean isCalled(YamlNode item, String name) {
    return item instanceof MapNode map
        && (name.equals(map.text("id"))
            || name.equals(map.text("join_to_view_as"))
            || name.equals(map.text("join_to_view")));
  }

  private static boolean joins(YamlNode item, String from, String to) {
    return item instanceof MapNode map
        && (from.equals(map.text("join_from_view")) || from.equals(map.text("join_from_view_as")))
        && (to.equals(map.text("join_to_view")) || to.equals(map.text("join_to_view_as")));
  }

  private static Fix.@Nullable Change edit(FileName file, Edits edits) {
    return edits.isEmpty() ? null : new Fix.Change.Edit(file, edits);
  }

  private String text(FileName file) {
    return texts.getOrDefault(file, "");
  }

  private @Nullable YamlNode root(FileName file) {
    return YamlParser.parse(text(file)).root();
  }
}
