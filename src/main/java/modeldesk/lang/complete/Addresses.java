package modeldesk.lang.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicScope;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// How the queries of a composite topic name what they take (YAML reference §9): first the topic or
/// what is shared, behind its dot the view, behind that the field. YAML wants quotes around them.
record Addresses(ModelIndex model, String text) {

  /// What may follow `typed`; `quoted` tells that quotes are there.
  List<Offer> offers(String typed, boolean quoted) {
    List<String> parts = List.of(typed.split("\\.", -1));
    String first = parts.getFirst();
    List<Offer> offers =
        switch (parts.size()) {
          case 1 -> roots();
          case 2 -> second(first);
          case 3 -> fields(first, parts.get(1));
          default -> List.of();
        };
    return quoted ? offers : offers.stream().map(Addresses::quoted).toList();
  }

  private static Offer quoted(Offer offer) {
    return offer.inserting("\"" + offer.text() + "\"", offer.text().endsWith(".") ? 1 : 0);
  }

  private List<Offer> roots() {
    List<Offer> offers = new ArrayList<>();
    MapNode root = root();
    for (String topic : new Members(model, text).topics()) {
      offers.add(Offer.of("@" + topic + ".", Proposal.Kind.TOPIC, ""));
    }
    named(root, "shared_dimensions", "@_shared_dimensions_.", Proposal.Kind.DIMENSION, offers);
    named(root, "shared_measures", "@_shared_measures_.", Proposal.Kind.MEASURE, offers);
    for (String view : views(root)) {
      offers.add(Offer.of("@_shared_views_." + view + ".", Proposal.Kind.VIEW, ""));
    }
    return offers;
  }

  private List<Offer> second(String first) {
    if (first.startsWith("@_shared_")) {
      return roots();
    }
    TopicScope scope = first.startsWith("@") ? model.scope(first.substring(1)) : null;
    return scope == null
        ? List.of()
        : scope.views().stream()
            .sorted()
            .map(view -> Offer.of(first + "." + view + ".", Proposal.Kind.VIEW, ""))
            .toList();
  }

  private List<Offer> fields(String first, String view) {
    boolean shared = first.equals("@_shared_views_");
    String topic = shared || !first.startsWith("@") ? "" : first.substring(1);
    return new NameOffers(model, "", topic, Set.of()).fieldsOf(view, first + "." + view + ".");
  }

  private static void named(
      @Nullable MapNode root,
      String section,
      String before,
      Proposal.Kind kind,
      List<Offer> offers) {
    if (root != null && root.get(section) instanceof MapNode names) {
      names.entries().forEach(each -> offers.add(Offer.of(before + each.key().text(), kind, "")));
    }
  }

  private static List<String> views(@Nullable MapNode root) {
    return root != null && root.get("shared_views") instanceof ListNode list
        ? list.items().stream()
            .filter(ScalarNode.class::isInstance)
            .map(item -> ((ScalarNode) item).text())
            .toList()
        : List.of();
  }

  private @Nullable MapNode root() {
    YamlNode root = YamlParser.parse(text).root();
    return root instanceof MapNode map ? map : null;
  }
}
