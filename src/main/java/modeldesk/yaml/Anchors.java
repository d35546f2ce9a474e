package modeldesk.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The named nodes of a text and how much their aliases have added to it, so that a small text
/// cannot become a huge tree.
final class Anchors {
  private static final int MOST_ALIASES = 1_000;
  static final int MOST_NODES = 1_000_000;

  private final Map<String, Built> finished = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private int aliases;
  private int nodes;

  /// A finished node, how many nodes it stands for once aliases are followed, and how deep it is.
  record Built(YamlNode node, int nodes, int height) {}

  void begin(@Nullable String name) {
    if (name != null) {
      open.add(name);
    }
  }

  void end(@Nullable String name, Built built) {
    if (name != null) {
      open.remove(name);
      finished.put(name, built);
    }
  }

  /// Why an alias cannot stand where `room` levels are left, null when it can.
  @Nullable String problem(String name, int room) {
    Built target = finished.get(name);
    if (open.contains(name)) {
      return Messages.get("yaml.syntax.aliasOfItself", name);
    }
    if (target == null) {
      return Messages.get("yaml.syntax.unknownAlias", name);
    }
    boolean tooMany =
        aliases == MOST_ALIASES || target.height() > room || target.nodes() > MOST_NODES - nodes;
    return tooMany ? Messages.get("yaml.syntax.tooManyAliases") : null;
  }

  /// The named node standing at `span`; an empty value when the name is not known.
  Built use(String name, Span span) {
    Built target = finished.get(name);
    if (target == null) {
      return nothing(span);
    }
    aliases++;
    nodes += target.nodes();
    YamlNode node =
        switch (target.node()) {
          case MapNode map -> new MapNode(map.entries(), map.flow(), span);
          case ListNode list -> new ListNode(list.items(), list.flow(), span);
          case ScalarNode scalar ->
              new ScalarNode(scalar.text(), scalar.style(), scalar.type(), span);
        };
    return new Built(node, target.nodes(), target.height());
  }

  static Built nothing(Span span) {
    return new Built(new ScalarNode("", ScalarNode.Style.PLAIN, ScalarNode.Type.NULL, span), 1, 0);
  }
}
