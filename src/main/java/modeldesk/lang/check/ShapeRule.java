package modeldesk.lang.check;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileKind;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// The whole file is the wrong kind of value: relationships are a list, all else is a map (YAML
/// reference §10, 1).
final class ShapeRule implements Rule {
  static final String CODE = "wrong-shape";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    YamlNode root = file.document().root();
    if (root == null || !file.document().isValid() || file.kind() == FileKind.OTHER) {
      return;
    }
    if (root instanceof ScalarNode scalar && scalar.isNull()) {
      return;
    }
    if (file.kind() == FileKind.RELATIONSHIPS) {
      boolean empty = root instanceof MapNode map && map.entries().isEmpty();
      if (!(root instanceof ListNode) && !empty) {
        report.accept(
            Finding.error(CODE, file, place(root), Messages.get("check.wrongShape.list")));
      }
    } else if (!(root instanceof MapNode)) {
      boolean empty = root instanceof ListNode list && list.items().isEmpty();
      if (!empty) {
        report.accept(Finding.error(CODE, file, place(root), Messages.get("check.wrongShape.map")));
      }
    }
  }

  private static Span place(@Nullable YamlNode node) {
    return switch (node) {
      case MapNode map when !map.entries().isEmpty() -> map.entries().getFirst().key().span();
      case ListNode list when !list.items().isEmpty() -> place(list.items().getFirst());
      case null -> new Span(0, 0);
      default -> node.span();
    };
  }
}
