package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.TopicScope;
import modeldesk.lang.index.Use;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileName;
import modeldesk.model.Severity;
import modeldesk.text.Span;

/// A field that reads another view, in a topic that exposes the field without that view (YAML
/// reference §10, 8). Told at the topic and at the reference in the view, where it is an error when
/// the field works in no topic at all. What only a condition of a measure asks for is a warning:
/// Omni is known to refuse it in SQL.
final class BrokenFieldRule implements Rule {
  static final String CODE = "broken-in-topic";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = file.topic();
    ViewFacts view = file.view();
    if (topic != null) {
      inTopic(model, file, topic, report);
    } else if (view != null) {
      inView(model, file, view, report);
    }
  }

  private static void inTopic(
      ModelIndex model, IndexedFile file, TopicFacts topic, Consumer<Finding> report) {
    TopicScope scope = model.scope(topic.name());
    if (scope == null || !scope.isSure() || !scope.hasJoins()) {
      return;
    }
    Map<String, Span> places = new LinkedHashMap<>();
    places.put(scope.base(), topic.place());
    topic.joins().forEach(edge -> places.putIfAbsent(edge.child(), edge.span()));
    Names names = model.names();
    FileName name = file.name();
    places.forEach((view, span) -> {
      Set<String> told = new HashSet<>();
      for (FieldFacts field : names.fields(view, topic.name())) {
        if (isExposed(topic, view, field)) {
          for (Reference use : outside(model, scope, view, field)) {
            String other = use.owner();
            if (told.add(other)) {
              String message = message(view, field, topic.name(), other);
              report.accept(
                  Finding.of(CODE, severity(use), file, span, message)
                      .curedIn(model, current -> Joins.add(current, name, other)));
            }
          }
        }
      }
    });
  }

  private static void inView(
      ModelIndex model, IndexedFile file, ViewFacts view, Consumer<Finding> report) {
    for (FieldFacts field : view.fields().values()) {
      boolean crosses =
          field.uses().stream()
              .anyMatch(use -> use.qualified() && !use.owner().equals(view.name()));
      if (crosses && !field.hidden() && !field.ignored()) {
        field(model, file, view, field, report);
      }
    }
  }

  private static void field(
      ModelIndex model,
      IndexedFile file,
      ViewFacts view,
      FieldFacts field,
      Consumer<Finding> report) {
    Map<Reference, List<String>> broken = new LinkedHashMap<>();
    int works = 0;
    for (TopicFacts topic : model.topicsWith(view.name())) {
      TopicScope scope = model.scope(topic.name());
      boolean sure = scope != null && scope.isSure() && scope.hasJoins();
      List<Reference> outside =
          scope != null && sure && isExposed(topic, view.name(), field)
              ? outside(model, scope, view.name(), field)
              : List.of();
      works += outside.isEmpty() ? 1 : 0;
      outside.forEach(use -> broken.computeIfAbsent(use, u -> new ArrayList<>()).add(topic.name()));
    }
    boolean nowhere = works == 0;
    broken.forEach((use, topics) -> {
      Severity severity = nowhere ? severity(use) : Severity.WARNING;
      String message = message(view.name(), field, String.join("\", \"", topics), use.owner());
      report.accept(Finding.of(CODE, severity, file, use.span(), message));
    });
  }

  private static Severity severity(Reference use) {
    return use.use() == Use.SQL ? Severity.ERROR : Severity.WARNING;
  }

  /// What a field reads that the topic does not have.
  private static List<Reference> outside(
      ModelIndex model, TopicScope scope, String view, FieldFacts field) {
    Names names = model.names();
    return CrossReads.of(names, view, scope.name(), field).stream()
        .filter(use -> !scope.contains(use.owner(), names))
        .toList();
  }

  private static boolean isExposed(TopicFacts topic, String view, FieldFacts field) {
    if (field.hidden() || field.ignored()) {
      return false;
    }
    ViewFacts local = topic.locals().get(view);
    FieldFacts own = local == null ? null : local.fields().get(field.name());
    if (own != null && (own.hidden() || own.ignored() || own.hasParameters())) {
      return false;
    }
    return !topic.hasFields() || Choice.isIn(topic.fields(), view, field);
  }

  private static String message(String view, FieldFacts field, String topics, String other) {
    return Messages.get("check.brokenInTopic", view + "." + field.name(), topics, other);
  }
}
