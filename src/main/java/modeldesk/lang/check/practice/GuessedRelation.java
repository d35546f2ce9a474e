package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;

/// A relationship that Omni guessed from the names of columns and a topic relies on, but nobody
/// accepted (YAML reference §5).
final class GuessedRelation implements Rule {
  static final String CODE = "practice-guessed-relationship";
  private static final String GUESSED = "assumed_many_to_one";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    for (MapNode relation : Relations.of(file)) {
      YamlNode type = relation.get("relationship_type");
      String from = Part.text(relation, "join_from_view");
      String to = Part.text(relation, "join_to_view");
      if (type != null
          && Part.text(relation, "relationship_type").equals(GUESSED)
          && !model.topicsWith(from).isEmpty()
          && !model.topicsWith(to).isEmpty()) {
        report.accept(
            Finding.info(
                    CODE, file, type.span(), Messages.get("practice.guessedRelation", from, to))
                .curedBy(Ways.replace(file.name(), type.span(), "many_to_one")));
      }
    }
  }
}
