package modeldesk.lang.complete;

import java.util.ArrayList;
import java.util.List;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;

/// The two ends of a relationship, as far as they are typed: aliases where there are any.
final class Ends {
  private Ends() {}

  static List<String> of(String text, YamlPath relationship) {
    List<String> ends = new ArrayList<>();
    YamlNode root = YamlParser.parse(text).root();
    if (root != null && root.find(relationship) instanceof MapNode map) {
      for (String end : List.of("join_from_view", "join_to_view")) {
        String alias = map.text(end + "_as");
        String view = alias == null ? map.text(end) : alias;
        if (view != null && !view.isBlank()) {
          ends.add(view);
        }
      }
    }
    return ends;
  }
}
