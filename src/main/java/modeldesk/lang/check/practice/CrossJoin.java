package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;

/// A join of each row with each (YAML reference §5).
final class CrossJoin implements Rule {
  static final String CODE = "practice-cross-join";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    for (MapNode relation : Relations.of(file)) {
      YamlNode type = relation.get("join_type");
      if (type != null && Part.text(relation, "join_type").equals("cross")) {
        report.accept(
            Finding.warning(
                CODE,
                file,
                type.span(),
                Messages.get(
                    "practice.crossJoin",
                    Part.text(relation, "join_from_view"),
                    Part.text(relation, "join_to_view"))));
      }
    }
  }
}
