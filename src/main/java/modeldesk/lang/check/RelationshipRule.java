package modeldesk.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Relation;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.Use;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Aliases that are taken and pairs of views that are joined twice (YAML reference §10, 11).
final class RelationshipRule implements Rule {
  static final String ALIAS = "alias-is-view";
  static final String PAIR = "duplicate-relationship";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = file.topic();
    FileName name = file.name();
    List<Relation> relations = topic == null ? file.relations() : topic.relations();
    Map<String, String> aliases = new HashMap<>();
    Map<List<String>, Relation> pairs = new HashMap<>();
    for (Relation relation : relations) {
      alias(
          model, file, relation.fromName(), relation.from(), relation.fromAlias(), aliases, report);
      alias(model, file, relation.toName(), relation.to(), relation.toAlias(), aliases, report);
      List<String> pair =
          List.of(relation.from(), relation.fromName(), relation.to(), relation.toName());
      if (!relation.guessed() && pairs.putIfAbsent(pair, relation) != null) {
        Span span = relation.toAlias() == null ? relation.toSpan() : relation.toAlias();
        String message =
            Messages.get("check.duplicateRelationship", relation.fromName(), relation.toName());
        report.accept(
            Finding.error(PAIR, file, relation.fromSpan(), message)
                .curedBy(now -> Cures.removal(now, name, span, Use.RELATIONSHIP)));
      }
    }
  }

  private static void alias(
      ModelIndex model,
      IndexedFile file,
      String alias,
      String view,
      @Nullable Span span,
      Map<String, String> aliases,
      Consumer<Finding> report) {
    if (span == null || alias.equals(view)) {
      return;
    }
    if (!model.views(alias).isEmpty()) {
      report.accept(Finding.error(ALIAS, file, span, Messages.get("check.aliasIsView", alias)));
    }
    String before = aliases.putIfAbsent(alias, view);
    if (before != null && !before.equals(view)) {
      String message = Messages.get("check.aliasTwice", alias, before);
      report.accept(Finding.error(DuplicateFieldRule.CODE, file, span, message));
    }
  }
}
