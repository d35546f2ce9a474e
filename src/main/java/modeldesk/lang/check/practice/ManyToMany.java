package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;

/// Views joined many to many, which repeats the rows of both: sums may count a row often, and a
/// query may become very large (YAML reference §5).
final class ManyToMany implements Rule {
  static final String CODE = "practice-many-to-many";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    for (MapNode relation : Relations.of(file)) {
      YamlNode type = relation.get("relationship_type");
      if (type != null && Part.text(relation, "relationship_type").equals("many_to_many")) {
        report.accept(
            Finding.warning(
                CODE,
                file,
                type.span(),
                Messages.get(
                    "practice.manyToMany",
                    Part.text(relation, "join_from_view"),
                    Part.text(relation, "join_to_view"))));
      }
    }
  }
}
