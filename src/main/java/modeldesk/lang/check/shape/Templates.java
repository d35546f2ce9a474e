package modeldesk.lang.check.shape;

import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;

/// Values that are not there yet: a constant `@{…}` or Mustache `{{…}}` may become anything.
final class Templates {
  private Templates() {}

  static boolean isFilledInLater(YamlNode node) {
    return node instanceof ScalarNode scalar
        && (scalar.text().contains("@{") || scalar.text().contains("{{"));
  }

  /// Whether a value can be judged: it is there, and is what it will be.
  static boolean isOpen(YamlNode node) {
    return (node instanceof ScalarNode scalar && scalar.isNull()) || isFilledInLater(node);
  }
}
