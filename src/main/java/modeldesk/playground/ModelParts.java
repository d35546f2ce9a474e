package modeldesk.playground;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.playground.layer.Composition;
import modeldesk.playground.layer.ViewNames;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.ModelEntry;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// The views and topics of a model or branch by their names, each with its file (api.md §2.16).
final class ModelParts {
  /// The maps of a view that hold its fields, with the word for one of them.
  static final Map<String, String> FIELD_KINDS =
      new TreeMap<>(Map.of("dimensions", "dimension", "measures", "measure", "filters", "filter"));

  /// A view or topic: its name, the key and text of its file, and what that says.
  record Part(String name, String key, String text, MapNode map) {
    boolean isHidden() {
      return "true".equals(map.text("hidden"));
    }

    /// A field with the map it stands in, null when there is none of this name.
    @Nullable Field field(String field) {
      for (String kind : FIELD_KINDS.keySet()) {
        MapNode.Entry entry = map.get(kind) instanceof MapNode m ? m.entry(field) : null;
        if (entry != null) {
          return new Field(kind, entry);
        }
      }
      return null;
    }
  }

  /// A field of a view.
  record Field(String kind, MapNode.Entry entry) {
    boolean isIgnored() {
      return "true".equals(parameter("ignored"));
    }

    @Nullable String parameter(String key) {
      return entry.value() instanceof MapNode map ? map.text(key) : null;
    }
  }

  private final SortedMap<String, Part> views = new TreeMap<>();
  private final SortedMap<String, Part> topics = new TreeMap<>();
  private final SortedMap<String, Part> composites = new TreeMap<>();
  private final @Nullable YamlNode relationships;

  ModelParts(PlaygroundStore store, ModelEntry top) {
    Composition composition = store.files(top);
    SortedMap<String, String> files = composition.files(YamlMode.COMBINED);
    files.forEach((key, text) -> {
      if (ViewNames.isView(key)) {
        put(views, ViewNames.of(key, text), key, text);
      } else if (key.endsWith(".topic")) {
        put(topics, stem(key), key, text);
      } else if (key.endsWith(".composite_topic")) {
        put(composites, stem(key), key, text);
      }
    });
    relationships = YamlParser.parse(files.getOrDefault("relationships", "")).root();
  }

  private static void put(SortedMap<String, Part> parts, String name, String key, String text) {
    parts.put(name, new Part(name, key, text, YamlParser.parse(text).map()));
  }

  private static String stem(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.'));
  }

  List<Part> views() {
    return List.copyOf(views.values());
  }

  List<Part> topics() {
    return List.copyOf(topics.values());
  }

  List<Part> composites() {
    return List.copyOf(composites.values());
  }

  @Nullable YamlNode relationships() {
    return relationships;
  }

  @Nullable Part findView(String name) {
    return views.get(name);
  }

  @Nullable Part findTopic(String name) {
    return topics.get(name);
  }

  Part view(String name) {
    Part view = views.get(name);
    if (view == null) {
      throw Refusal.notFound("View " + name + " does not exist");
    }
    return view;
  }

  /// Refuses the name of a topic that is there.
  void checkFree(String name) {
    if (topics.containsKey(name) || composites.containsKey(name)) {
      throw Refusal.badRequest("Topic " + name + " already exists");
    }
  }

  Part topic(String name) {
    Part topic = topics.containsKey(name) ? topics.get(name) : composites.get(name);
    if (topic == null) {
      throw Refusal.notFound("Topic " + name + " does not exist");
    }
    return topic;
  }
}
