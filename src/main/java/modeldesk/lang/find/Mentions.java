package modeldesk.lang.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;

/// Where people write of a field, or of a view by one of its fields: as `view.field` in words for
/// people and the AI, and in remarks. Omni reads nothing into them, so they are no uses.
public final class Mentions {
  private static final Set<String> WORDS =
      Set.of("ai_context", "description", "label", "group_label", "synonyms", "prompt");

  private final Symbol symbol;
  private final String written;
  private final Spots spots = new Spots();
  private final List<Spot> found = new ArrayList<>();

  private Mentions(Symbol symbol, String written) {
    this.symbol = symbol;
    this.written = written;
  }

  /// File by file, in the order of the text; each spot is the name that is looked for alone. None
  /// for what is neither a view nor a field.
  public static List<Spot> of(ModelIndex model, Symbol symbol) {
    return switch (symbol.kind()) {
      case VIEW -> new Mentions(symbol, symbol.name() + ".").in(model);
      case FIELD -> new Mentions(symbol, symbol.owner() + "." + symbol.name()).in(model);
      case TOPIC, ACCESS_GRANT, CACHE_POLICY, CONSTANT, FORMAT, CALENDAR, SET, SKILL, TAG ->
          List.of();
    };
  }

  private List<Spot> in(ModelIndex model) {
    model.files().forEach(this::look);
    return List.copyOf(found);
  }

  private void look(IndexedFile file) {
    String text = file.text();
    for (int at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
      int name = written.endsWith(".") ? at : at + symbol.owner().length() + 1;
      if (isWhole(text, at) && file.referenceAt(name) == null && isInWords(file, at)) {
        found.add(spots.at(file, new Span(name, name + symbol.name().length())));
      }
    }
  }

  /// Whether no longer name stands there, and behind a view something of it.
  private boolean isWhole(String text, int at) {
    int end = at + written.length();
    boolean goesOn = end < text.length() && isPart(text.charAt(end));
    boolean begins = at == 0 || !(isPart(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
    return begins && goesOn == written.endsWith(".");
  }

  private static boolean isPart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean isInWords(IndexedFile file, int at) {
    String key = "";
    YamlNode node = file.document().root();
    while (node != null) {
      YamlNode next = null;
      switch (node) {
        case MapNode map -> {
          for (MapNode.Entry entry : map.entries()) {
            if (holds(entry.value(), at)) {
              key = entry.key().text();
              next = entry.value();
            }
          }
        }
        case ListNode list ->
            next = list.items().stream().filter(item -> holds(item, at)).findFirst().orElse(null);
        case ScalarNode _ -> {
          return WORDS.contains(key);
        }
      }
      node = next;
    }
    return isRemark(file.text(), at);
  }

  private static boolean holds(YamlNode node, int at) {
    return node.span().contains(new Span(at, at + 1));
  }

  private static boolean isRemark(String text, int at) {
    int sign = text.lastIndexOf('#', at);
    return sign > text.lastIndexOf('\n', at)
        && (sign == 0 || Character.isWhitespace(text.charAt(sign - 1)));
  }
}
