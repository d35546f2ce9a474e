package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import modeldesk.lang.ViewNames;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;
import modeldesk.yaml.YamlPlace;
import org.jspecify.annotations.Nullable;

/// Finds the place in the files that a server's `yaml_path` means (api.md §5.3). Made for one set
/// of files; parses each file at most once, so it is used from one thread.
public final class IssueLocator {
  private static final List<String> FIELD_KEYS = List.of("dimensions", "measures", "filters");

  private final Map<FileName, String> texts;
  private final Map<String, String> viewNames;
  private final Map<FileName, YamlNode> roots = new HashMap<>();

  /// `viewNames` is the server's map of file names to reference names, often empty.
  public IssueLocator(Map<FileName, String> texts, Map<String, String> viewNames) {
    this.texts = Map.copyOf(texts);
    this.viewNames = Map.copyOf(viewNames);
  }

  /// `yamlPath` is `<file>[,<key>…]`, or empty for a finding about the whole model.
  public Located locate(String yamlPath) {
    if (yamlPath.isBlank()) {
      return Located.nowhere(List.of());
    }
    List<String> parts = Arrays.asList(yamlPath.split(",", -1));
    // A comma may belong to the file's name: the longest beginning that names a file wins.
    List<FileName> candidates = List.of();
    for (int count = parts.size(); count > 0; count--) {
      String name = String.join(",", parts.subList(0, count)).strip();
      List<FileName> files = files(name);
      if (files.size() == 1) {
        return inside(files.getFirst(), parts.subList(count, parts.size()));
      }
      candidates = candidates.isEmpty() ? files : candidates;
    }
    return Located.nowhere(candidates);
  }

  /// The files a name may mean: one when it is clear, several when it is not.
  List<FileName> files(String name) {
    if (texts.containsKey(new FileName(name))) {
      return List.of(new FileName(name));
    }
    List<Predicate<FileName>> rules =
        List.of(
            file -> file.key().replace("/", "__").equals(name),
            file -> !name.contains("/") && file.baseName().equals(name),
            file -> isCalled(file, name));
    for (Predicate<FileName> rule : rules) {
      List<FileName> found = texts.keySet().stream().filter(rule).sorted().toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private boolean isCalled(FileName file, String name) {
    if (!file.kind().isView()) {
      return false;
    }
    String view = name.endsWith(".view") ? name.substring(0, name.length() - 5) : name;
    String plain = view.endsWith(".query") ? view.substring(0, view.length() - 6) : view;
    String own = ViewNames.of(file, texts.getOrDefault(file, ""));
    String told = viewNames.get(file.key());
    return plain.equals(own) || plain.equals(told) || view.equals(own);
  }

  private Located inside(FileName file, List<String> keys) {
    String text = texts.getOrDefault(file, "");
    YamlNode root = root(file, text);
    if (root == null || keys.isEmpty()) {
      return new Located(file, null, null, YamlPath.ROOT, List.of());
    }
    YamlPlace place = deepest(root, sections(root, keys.stream().map(String::strip).toList()));
    return place.path().isRoot()
        ? new Located(file, null, null, YamlPath.ROOT, List.of())
        : new Located(file, span(place, text), extent(place, text), place.path(), List.of());
  }

  /// A server that names a field alone leaves out where it is defined.
  private static List<String> sections(YamlNode root, List<String> keys) {
    if (keys.size() == 1 && root instanceof MapNode view && view.get(keys.getFirst()) == null) {
      for (String section : FIELD_KEYS) {
        if (view.get(section) instanceof MapNode fields && fields.get(keys.getFirst()) != null) {
          return List.of(section, keys.getFirst());
        }
      }
    }
    return keys;
  }

  /// Keys may hold commas: pieces are joined until they name a key.
  private static YamlPlace deepest(YamlNode root, List<String> keys) {
    YamlPlace best = root.deepest(new YamlPath(keys));
    List<String> path = new ArrayList<>(best.path().segments());
    int used = path.size();
    while (used < keys.size()) {
      int end = keys.size();
      while (end > used) {
        List<String> longer = new ArrayList<>(path);
        longer.add(String.join(",", keys.subList(used, end)));
        YamlPlace place = root.deepest(new YamlPath(longer));
        if (place.path().segments().size() == longer.size()) {
          best = place;
          path = longer;
          break;
        }
        end--;
      }
      if (end == used) {
        return best;
      }
      used = end;
    }
    return best;
  }

  private static Span extent(YamlPlace place, String text) {
    Span value = place.node().span();
    int start = place.key() == null ? value.start() : place.key().span().start();
    int end = Math.max(start, value.end());
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static Span span(YamlPlace place, String text) {
    Span whole = extent(place, text);
    int end = whole.start();
    while (end < whole.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return new Span(whole.start(), end);
  }

  private @Nullable YamlNode root(FileName file, String text) {
    if (!roots.containsKey(file)) {
      YamlNode root = YamlParser.parse(text).root();
      if (root != null) {
        roots.put(file, root);
      }
    }
    return roots.get(file);
  }
}
