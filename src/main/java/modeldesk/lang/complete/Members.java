package modeldesk.lang.complete;

import java.util.ArrayList;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicScope;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;

/// The topics that a composite topic is made of, as far as its text tells, and their measures,
/// which its own measures calculate with (YAML reference §9).
record Members(ModelIndex model, String text) {

  /// `@topic.view.measure` of each measure.
  List<Offer> measures() {
    List<Offer> offers = new ArrayList<>();
    for (String topic : topics()) {
      TopicScope scope = model.scope(topic);
      if (scope != null) {
        scope.views().forEach(view -> measures(topic, view, offers));
      }
    }
    return offers;
  }

  private void measures(String topic, String view, List<Offer> offers) {
    for (FieldFacts field : model.names().fields(view, topic)) {
      if (field.kind() == FieldFacts.Kind.MEASURE && !field.ignored()) {
        String name = "@" + topic + "." + view + "." + field.name();
        offers.add(Offer.of(name, Proposal.Kind.MEASURE, Messages.get("complete.field.measure")));
      }
    }
  }

  /// The topics that are named, all of the model where none are.
  List<String> topics() {
    YamlNode root = YamlParser.parse(text).root();
    YamlNode topics = root instanceof MapNode map ? map.get("topics") : null;
    if (!(topics instanceof ListNode list)) {
      return List.copyOf(model.topicNames());
    }
    return list.items().stream()
        .filter(ScalarNode.class::isInstance)
        .map(item -> ((ScalarNode) item).text())
        .toList();
  }
}
