package modeldesk.lang.index;

import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads a format (YAML reference §3.4): one of Omni's own, a pattern, or the name of one of the
/// model's.
final class FormatScan {
  private final References references;
  private final Scope scope;

  FormatScan(References references, Scope scope) {
    this.references = references;
    this.scope = scope;
  }

  void format(@Nullable YamlNode node) {
    if (node instanceof ScalarNode scalar) {
      word(scalar);
    } else if (node instanceof MapNode map && map.get("depends_on") instanceof MapNode depends) {
      references.field(depends.get("field"), Use.VALUE, scope);
      references.field(depends.get("filter"), Use.VALUE, scope);
      format(depends.get("else"));
      if (depends.get("conditions") instanceof ListNode conditions) {
        for (YamlNode condition : conditions.items()) {
          format(condition instanceof MapNode each ? each.get("value") : null);
        }
      }
    }
  }

  private void word(ScalarNode scalar) {
    references.templated(scalar, Use.TEXT, scope, false);
    String word = scalar.text().strip();
    if (FormatWords.isGiven(word)) {
      Span inner = references.inner(scalar);
      references.add(SymbolKind.FORMAT, word, Use.VALUE, scope, inner.start(), inner.end());
    }
  }
}
