package modeldesk.lang.check.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Choice;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ToldText;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.TopicFacts.FieldChoice;
import modeldesk.lang.index.TopicScope;
import modeldesk.lang.index.ViewFacts;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;

/// A topic that gives the AI more to read than is good: the names of the views and fields it may
/// see and the words written for them (YAML reference §6, `ai_fields`). What Omni itself adds is
/// not known here, so the true size is larger.
final class AiBudget implements Rule {
  static final String CODE = "practice-ai-budget";
  static final long MUCH = 75_000;
  static final long TOO_MUCH = 100_000;

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = Part.topic(file);
    TopicScope scope = topic == null ? null : model.scope(topic.name());
    if (topic == null || scope == null) {
      return;
    }
    long size = ToldText.words(file.document().map()) + samples(file.document().map());
    List<FieldChoice> choices = choices(file.document().map());
    for (String view : scope.views()) {
      size += size(model, topic, view, choices);
    }
    if (size > TOO_MUCH) {
      report.accept(
          Finding.warning(
              CODE, file, topic.place(), Messages.get("practice.aiBudget.tooMuch", size)));
    } else if (size > MUCH) {
      report.accept(
          Finding.info(CODE, file, topic.place(), Messages.get("practice.aiBudget.much", size)));
    }
  }

  private static long size(
      ModelIndex model, TopicFacts topic, String view, List<FieldChoice> choices) {
    String meant = model.names().canonical(view);
    Map<String, Long> told = model.told(meant);
    long size = told.getOrDefault("", 0L);
    for (FieldFacts field : model.names().fields(view, topic.name())) {
      if (choices.isEmpty() || Choice.isIn(choices, view, field)) {
        size += told.getOrDefault(field.name(), 0L);
      }
    }
    ViewFacts local = topic.locals().get(view);
    for (FieldFacts field : local == null ? List.<FieldFacts>of() : local.fields().values()) {
      size += field.hidden() ? 0 : field.name().length() + ToldText.words(field.value());
    }
    return size;
  }

  private static long samples(MapNode map) {
    long size = 0;
    if (map.get("sample_queries") instanceof MapNode samples) {
      for (MapNode.Entry each : samples.entries()) {
        boolean out =
            each.value() instanceof MapNode sample
                && Part.text(sample, "exclude_from_ai_context").equalsIgnoreCase("true");
        size += out ? 0 : each.key().text().length() + ToldText.all(each.value());
      }
    }
    return size;
  }

  /// What the AI may see: all that people may, unless the topic says otherwise.
  private static List<FieldChoice> choices(MapNode map) {
    YamlNode list = map.get("ai_fields") == null ? map.get("fields") : map.get("ai_fields");
    List<FieldChoice> choices = new ArrayList<>();
    for (YamlNode item : list instanceof ListNode all ? all.items() : List.<YamlNode>of()) {
      String text = item instanceof ScalarNode scalar ? scalar.text().strip() : "";
      boolean out = text.startsWith("-");
      choices.add(new FieldChoice(out ? text.substring(1) : text, out));
    }
    return choices;
  }
}
