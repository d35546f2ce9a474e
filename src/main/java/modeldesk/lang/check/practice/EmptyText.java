package modeldesk.lang.check.practice;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// A description that is empty, or says no more than the name does.
final class EmptyText implements Rule {
  static final String CODE = "practice-empty-description";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    if (!file.isReadable()) {
      return;
    }
    check(file, file.reference(), file.document().map(), report);
    ViewFacts view = file.view();
    for (FieldFacts field : view == null ? List.<FieldFacts>of() : view.fields().values()) {
      check(file, field.name(), field.value(), report);
    }
  }

  private static void check(
      IndexedFile file, String name, @Nullable MapNode map, Consumer<Finding> report) {
    MapNode.Entry entry = map == null ? null : map.entry("description");
    if (map == null || entry == null || !(entry.value() instanceof ScalarNode text)) {
      return;
    }
    String words = plain(text.text());
    boolean empty = words.isEmpty() || text.isNull();
    boolean label = words.equals(plain(Part.text(map, "label")));
    if (empty || label || words.equals(plain(name))) {
      Span span = entry.key().span();
      YamlPath path = YamlPath.at(file.document().root(), span.start());
      report.accept(
          Finding.info(CODE, file, span, Messages.get("practice.emptyText", name))
              .curedBy(Ways.remove(file.name(), path)));
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_.]+", " ").strip();
  }
}
