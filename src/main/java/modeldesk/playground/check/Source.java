package modeldesk.playground.check;

import modeldesk.playground.layer.ViewNames;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlParser;

/// A file of the model as the rules see it. `name` is how issues call it: the view's name for other
/// files, a topic without its folder (api.md §5.3).
record Source(String key, String name, String stem, YamlDocument document) {
  static Source of(String key, String text) {
    String base = key.substring(key.lastIndexOf('/') + 1);
    String name = ViewNames.isView(key) ? ViewNames.of(key, text) + ".view" : base;
    String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    return new Source(key, name, stem, YamlParser.parse(text));
  }

  MapNode map() {
    return document.map();
  }

  boolean isView() {
    return key.endsWith(".view");
  }

  boolean isTopic() {
    return key.endsWith(".topic");
  }

  boolean isCompositeTopic() {
    return key.endsWith(".composite_topic");
  }
}
