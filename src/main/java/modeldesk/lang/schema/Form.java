package modeldesk.lang.schema;

import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;

/// The three forms a value has in YAML.
public enum Form {
  SCALAR,
  LIST,
  MAP;

  public static Form of(YamlNode node) {
    return switch (node) {
      case ScalarNode _ -> SCALAR;
      case ListNode _ -> LIST;
      case MapNode _ -> MAP;
    };
  }
}
