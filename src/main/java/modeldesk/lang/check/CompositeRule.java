package modeldesk.lang.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.TopicScope;
import modeldesk.lang.index.Use;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.model.FileKind;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// A composite topic whose members do not have what it takes from them (YAML reference §10, 20 and
/// §9).
final class CompositeRule implements Rule {
  static final String MEMBERS = "composite-members";
  static final String NOT_MEMBER = "composite-not-member";
  static final String SHARED_VIEW = "composite-shared-view";
  static final String SHARED_MEASURE = "composite-shared-measure";

  private static final Pattern SHARED =
      Pattern.compile("\\$\\{\\s*(?:(@?_shared_measures_\\.\\w+)|(\\w+))\\s*\\}");

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    if (file.kind() != FileKind.COMPOSITE_TOPIC || !file.isReadable() || !model.knowsTopics()) {
      return;
    }
    MapNode root = file.document().map();
    Set<String> members = members(root.get("topics"));
    if (members.size() < 2) {
      MapNode.Entry topics = root.entry("topics");
      Span first =
          root.entries().isEmpty() ? new Span(0, 0) : root.entries().getFirst().key().span();
      Span span = topics == null ? first : topics.key().span();
      report.accept(Finding.error(MEMBERS, file, span, Messages.get("check.composite.members")));
    }
    sharedMeasures(file, root.get("shared_measures"), report);
    for (Reference reference : file.references()) {
      if (reference.kind() == SymbolKind.TOPIC
          && reference.use() == Use.MEMBER
          && !members.isEmpty()
          && members.stream().noneMatch(each -> model.topics(each).isEmpty())
          && !members.contains(reference.name())
          && !model.topics(reference.name()).isEmpty()) {
        String message = Messages.get("check.composite.notMember", reference.name());
        report.accept(Finding.error(NOT_MEMBER, file, reference.span(), message));
      } else if (reference.kind() == SymbolKind.VIEW && reference.use() == Use.MEMBER) {
        member(model, file, reference, report);
      } else if (reference.kind() == SymbolKind.VIEW && reference.use() == Use.VALUE) {
        shared(model, file, reference, members, report);
      }
    }
  }

  /// A shared measure is made of measures of the topics, not of another shared one (§9).
  private static void sharedMeasures(
      IndexedFile file, @Nullable YamlNode node, Consumer<Finding> report) {
    if (!(node instanceof MapNode measures)) {
      return;
    }
    for (MapNode.Entry entry : measures.entries()) {
      if (entry.value() instanceof MapNode measure
          && measure.get("sql") instanceof ScalarNode sql) {
        Matcher named = SHARED.matcher(file.text()).region(sql.span().start(), sql.span().end());
        while (named.find()) {
          if (named.group(1) != null || measures.entry(named.group(2)) != null) {
            Span span = new Span(named.start(), named.end());
            report.accept(
                Finding.error(
                    SHARED_MEASURE,
                    file,
                    span,
                    Messages.get("check.composite.sharedMeasure", named.group())));
          }
        }
      }
    }
  }

  private static Set<String> members(@Nullable YamlNode node) {
    Set<String> members = new LinkedHashSet<>();
    if (node instanceof ListNode list) {
      for (YamlNode item : list.items()) {
        if (item instanceof ScalarNode scalar && !scalar.isNull()) {
          members.add(scalar.text());
        }
      }
    }
    return members;
  }

  /// What is taken from a member must be in it.
  private static void member(
      ModelIndex model, IndexedFile file, Reference reference, Consumer<Finding> report) {
    if (isMissing(model, reference.topic(), reference.name())) {
      String message = Messages.get("check.notInTopic", reference.name(), reference.topic());
      report.accept(Finding.error(NotInTopicRule.CODE, file, reference.span(), message));
    }
  }

  private static void shared(
      ModelIndex model,
      IndexedFile file,
      Reference reference,
      Set<String> members,
      Consumer<Finding> report) {
    for (String member : members) {
      if (isMissing(model, member, reference.name())) {
        String message = Messages.get("check.composite.sharedView", reference.name(), member);
        report.accept(
            Finding.error(SHARED_VIEW, file, reference.span(), message)
                .curedBy(Cures.word(file, reference, null)));
        return;
      }
    }
  }

  private static boolean isMissing(ModelIndex model, String topic, String view) {
    TopicScope scope = topic.isEmpty() ? null : model.scope(topic);
    Names names = model.names();
    return scope != null
        && scope.isSure()
        && !scope.contains(view, names)
        && names.view(view, topic).state() == ViewMeaning.State.KNOWN;
  }
}
