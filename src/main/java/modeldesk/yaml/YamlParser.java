package modeldesk.yaml;

import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.text.Span;
import org.yaml.snakeyaml.reader.StreamReader;

/// Reads a text as one YAML 1.2 document with the core schema. No input makes it throw: what cannot
/// be read becomes a `SyntaxError`, and the tree reaches as far as reading did. Hostile input is
/// refused early (nesting beyond 200, more than 1,000 aliases or a million nodes through them, more
/// than 64 Mi characters), and reading ends at the hundredth mistake.
public final class YamlParser {
  static final int LONGEST = 64 * 1024 * 1024;
  private static final char UNREADABLE = '\uFFFD';
  private static final char NO_BREAK = '\u00A0';

  private YamlParser() {}

  public static YamlDocument parse(String text) {
    return parse(text, new Everyday(text, Before.NOTHING));
  }

  /// The same for a text of which the short way may know much already.
  static YamlDocument parse(String text, Everyday everyday) {
    if (text.length() > LONGEST) {
      return new YamlDocument(
          null, List.of(new SyntaxError(new Span(0, 0), Messages.get("yaml.syntax.tooLong"))));
    }
    YamlDocument document = everyday.read();
    if (document != null) {
      return document;
    }
    Rest rest = everyday.rest();
    return rest == null ? whole(text) : rest(text, rest);
  }

  /// Reads with the whole language.
  static YamlDocument whole(String text) {
    Composer composer = new Composer(text, Rest.all(text));
    return composer.compose(readable(text, 0, composer));
  }

  /// Where there are so many mistakes that reading ends, it is the first ones that count.
  private static YamlDocument rest(String text, Rest rest) {
    Composer composer = new Composer(text, rest);
    String readable = readable(rest.text(), rest.shift(), composer);
    rest.errors().forEach(error -> composer.error(error.span(), error.message()));
    return composer.isFull() ? whole(text) : composer.compose(readable);
  }

  /// The text without characters that YAML does not allow; each is reported, as if the text stood
  /// `shift` later, and replaced so that positions stay. What ended a line in YAML 1.1 only is
  /// replaced by a blank that does not.
  private static String readable(String text, int shift, Composer composer) {
    StringBuilder clean = null;
    int i = 0;
    while (i < text.length() && !composer.isFull()) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        composer.error(
            new Span(i + shift, i + shift + 1),
            Messages.get("yaml.syntax.character", String.format("U+%04X", c)));
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, UNREADABLE);
      } else if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, NO_BREAK);
      }
      i += Character.charCount(c);
    }
    return clean == null ? text : clean.toString();
  }
}
