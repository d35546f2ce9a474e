package modeldesk.lang.index;

import java.util.Locale;
import java.util.regex.Pattern;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads a format (YAML reference §3.4): one of Omni's own, a pattern, or the name of one of the
/// model's.
final class FormatScan {
  private static final Pattern OWN =
      Pattern.compile(
          "(?:number|percent|id|thousands|millions|billions|trillions|big|bignumber|financial"
              + "|relative|relativenumeric|relativeshort"
              + "|(?:big)?(?:[a-z]{3})?(?:currency|accounting|financial))(?:_\\d)?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /// Words made of the letters of date patterns alone, and those Excel knows.
  private static final Pattern PATTERN =
      Pattern.compile("(?i)[dmyhsaeqwz0_]+|general|text|string|date|datetime|time|standard");

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
    boolean own = OWN.matcher(word.toLowerCase(Locale.ROOT)).matches();
    if (!own && NAME.matcher(word).matches() && !PATTERN.matcher(word).matches()) {
      Span inner = references.inner(scalar);
      references.add(SymbolKind.FORMAT, word, Use.VALUE, scope, inner.start(), inner.end());
    }
  }
}
