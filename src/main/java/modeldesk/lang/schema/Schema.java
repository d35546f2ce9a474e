package modeldesk.lang.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import modeldesk.model.FileKind;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// What may stand in one kind of file (YAML reference §4 to §9). The JSON Schemas of the program
/// are its only source.
public final class Schema {
  private static final SchemaReader READ = SchemaReader.readAll();
  private static final Map<Shape, Shape> RESOLVED = resolved(READ.definitions());
  private static final Map<FileKind, Schema> ALL = all();

  private final Shape root;

  private Schema(Shape root) {
    this.root = root;
  }

  /// Every shape, the very object, with what it refers to filled in.
  private static Map<Shape, Shape> resolved(Map<String, Shape> definitions) {
    IdentityHashMap<Shape, Shape> resolved = new IdentityHashMap<>();
    Deque<Shape> waiting = new ArrayDeque<>(definitions.values());
    waiting.add(SchemaReader.ANYTHING);
    while (!waiting.isEmpty()) {
      Shape shape = waiting.poll();
      if (!resolved.containsKey(shape)) {
        resolved.put(shape, shape.resolved(definitions));
        waiting.addAll(shape.children());
      }
    }
    return Collections.unmodifiableMap(resolved);
  }

  private static Shape filled(Shape shape) {
    return RESOLVED.getOrDefault(shape, shape);
  }

  private static Map<FileKind, Schema> all() {
    Map<FileKind, Schema> all = new EnumMap<>(FileKind.class);
    for (FileKind kind : FileKind.values()) {
      String name = file(kind);
      Shape root = kind == FileKind.OTHER ? SchemaReader.ANYTHING : READ.definitions().get(name);
      if (root == null) {
        throw new IllegalStateException("no schema " + name);
      }
      all.put(kind, new Schema(root));
    }
    return all;
  }

  static String file(FileKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + ".schema.json";
  }

  /// The schema of a kind of files; of a kind without rules one that knows and forbids nothing.
  public static Schema of(FileKind kind) {
    Schema schema = ALL.get(kind);
    return schema == null ? new Schema(SchemaReader.ANYTHING) : schema;
  }

  /// The six JSON Schemas by their file names. They refer to each other by these names.
  public static Map<String, String> texts() {
    return READ.texts();
  }

  /// The file as a whole.
  public Parameter root() {
    return new Parameter("", filled(root), false);
  }

  /// What is known of the key or list item at `path`; empty where nothing is. Keys that people
  /// choose, such as the name of a dimension, are known too.
  public Optional<Parameter> parameter(YamlPath path) {
    Parameter at = root();
    for (String segment : path.segments()) {
      Parameter below = child(at, segment);
      if (below == null) {
        return Optional.empty();
      }
      at = below;
    }
    return Optional.of(at);
  }

  /// The keys with a meaning of their own below `path`: those required first, then in the order of
  /// the schema. In a list they are those of its items.
  public List<Parameter> keysAt(YamlPath path) {
    List<Parameter> keys = new ArrayList<>();
    parameter(path)
        .ifPresent(parameter -> {
          Shape shape = parameter.shape();
          shape.properties().keySet().forEach(key -> keys.add(listed(parameter, key)));
        });
    keys.sort(Comparator.comparing(key -> !key.isRequired()));
    return List.copyOf(keys);
  }

  /// Every key and list item that `file` holds and the schema knows something about, from the first
  /// to the last; of keys that are not known the key itself, and nothing below it.
  public void walk(@Nullable YamlNode file, Consumer<Place> visitor) {
    if (file != null) {
      walk(new Place(null, null, "", file, root()), visitor);
    }
  }

  private void walk(Place place, Consumer<Place> visitor) {
    visitor.accept(place);
    Parameter parameter = place.parameter();
    if (parameter == null) {
      return;
    }
    switch (place.value()) {
      case MapNode map -> {
        if (parameter.type() != Type.ANY) {
          for (MapNode.Entry entry : map.entries()) {
            String key = entry.key().text();
            // What an alias names is looked at where it stands itself.
            if (map.span().contains(entry.key().span())) {
              walk(
                  new Place(place, entry.key(), key, entry.value(), child(parameter, key)),
                  visitor);
            }
          }
        }
      }
      case ListNode list -> {
        Shape items = parameter.shape().items();
        if (items != null) {
          for (int i = 0; i < list.items().size(); i++) {
            String index = Integer.toString(i);
            YamlNode item = list.items().get(i);
            if (list.span().contains(item.span())) {
              walk(new Place(place, null, index, item, child(parameter, index)), visitor);
            }
          }
        }
      }
      case ScalarNode _ -> {}
    }
  }

  private @Nullable Parameter child(Parameter parameter, String segment) {
    Shape shape = parameter.shape();
    if (shape.properties().containsKey(segment)) {
      return listed(parameter, segment);
    }
    Shape below = shape.items() != null && isIndex(segment) ? shape.items() : shape.others();
    return below == null ? null : new Parameter(segment, filled(below), false);
  }

  private static boolean isIndex(String segment) {
    // Asked so often that a stream each time would count.
    for (int i = 0; i < segment.length(); i++) {
      if (segment.charAt(i) < '0' || segment.charAt(i) > '9') {
        return false;
      }
    }
    return !segment.isEmpty();
  }

  private Parameter listed(Parameter parent, String key) {
    Shape below = parent.shape().properties().getOrDefault(key, SchemaReader.ANYTHING);
    boolean required = parent.shape().required().contains(key);
    return new Parameter(key, filled(below), required);
  }
}
