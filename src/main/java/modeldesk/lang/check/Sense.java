package modeldesk.lang.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a finding is about, whoever words it: Omni says the same in several ways (api.md §5.4), and
/// the rules here follow one of them. Two findings of one sense at one place are one.
public record Sense(String kind, String subject) {
  private static final String NAME = " (?:[\"'`](.+?)[\"'`]|([^\\s\"'`]+?))";
  private static final String END = "(?: not found| is not.*| in the model file)?[.:!]?(?: .*)?";

  private record Wording(String kind, Pattern pattern) {
    Wording(String kind, String words) {
      this(kind, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }
  }

  private static final List<Wording> WORDINGS =
      List.of(
          new Wording("view", "no (?:such )?view" + NAME + END),
          new Wording("topic", "no (?:such )?topic" + NAME + END),
          new Wording("field", "no (?:such )?field" + NAME + END),
          new Wording("field", "field" + NAME + " not found" + END),
          new Wording("grant", "no (?:such )?(?:access )?grant" + NAME + END),
          new Wording("path", "no join path (from .+? to \\S+?)" + END),
          new Wording("duplicate", "duplicate field name" + NAME + END),
          new Wording("table", "(?:.*: )?column \"(__omni_scoped)\" not found" + END),
          new Wording("alias", "(?:the )?relationship (alias) duplicates (?:the )?view name.*"));

  /// The sense of a message. Words that nobody knows are their own sense.
  public static Sense of(String message) {
    String plain = message.strip();
    for (Wording wording : WORDINGS) {
      Matcher matcher = wording.pattern().matcher(plain);
      if (matcher.matches()) {
        return new Sense(wording.kind(), plain(subject(matcher)));
      }
    }
    return new Sense("", plain(plain));
  }

  private static String subject(Matcher matcher) {
    String quoted = matcher.group(1);
    return quoted == null ? matcher.group(2) : quoted;
  }

  /// The words without what is written one way or another.
  private static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_.]+|\\.(?=\\s|$)", " ")
        .strip();
  }
}
