package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.TopicScope;
import modeldesk.lang.index.Use;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Severity;
import modeldesk.yaml.YamlPath;

/// A topic that names a view outside its base view and joins (YAML reference §10, 8). Without joins
/// a topic has what relationships reach, where Omni only warns. In `ai_fields` such a view is only
/// never offered.
final class NotInTopicRule implements Rule {
  static final String CODE = "not-in-topic";

  private static final Set<Use> NEEDED =
      EnumSet.of(
          Use.FIELD_LIST, Use.FILTER, Use.ACCESS_FILTER, Use.SQL, Use.GRAIN, Use.VALUE, Use.QUERY);

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = file.topic();
    TopicScope scope = topic == null ? null : model.scope(topic.name());
    if (topic == null || scope == null || !scope.isSure()) {
      return;
    }
    Names names = model.names();
    for (Reference reference : file.references()) {
      if (reference.kind() == SymbolKind.VIEW
          && NEEDED.contains(reference.use())
          && reference.topic().equals(topic.name())
          && !scope.contains(reference.name(), names)
          && names.exists(reference.name(), reference.topic())) {
        report.accept(finding(model, file, scope, reference));
      }
    }
  }

  private static Finding finding(
      ModelIndex model, IndexedFile file, TopicScope scope, Reference reference) {
    FileName name = file.name();
    String view = reference.name();
    if (!scope.hasJoins()) {
      String message = Messages.get("check.noJoinPath.plain", scope.base(), view);
      Finding finding = Finding.warning(CODE, file, reference.span(), message);
      return Cures.isRemovable(file, reference.span(), reference.use())
          ? finding.curedBy(now -> Cures.removal(now, name, reference.span(), reference.use()))
          : finding;
    }
    String message = Messages.get("check.notInTopic", view, scope.name());
    Severity severity = isForAi(file, reference) ? Severity.WARNING : Severity.ERROR;
    return Finding.of(CODE, severity, file, reference.span(), message)
        .curedIn(
            model,
            now -> {
              List<Fix> fixes = new ArrayList<>(Joins.add(now, name, view));
              fixes.addAll(Cures.removal(now, name, reference.span(), reference.use()));
              return fixes;
            });
  }

  private static boolean isForAi(IndexedFile file, Reference reference) {
    YamlPath path = YamlPath.at(file.document().map(), reference.span().start());
    return path.segments().getFirst().equals("ai_fields");
  }
}
