package modeldesk.lang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import modeldesk.i18n.Messages;
import modeldesk.text.Edit;
import modeldesk.text.Span;

/// Looks for a regular expression as Java writes it; `^` and `$` are those of each line. One that
/// tries too many ways to match is given up with a `SearchException`.
final class RegexSearch implements Search {
  private static final String NO_WORD_BEFORE = "(?<![\\p{IsAlphabetic}\\p{IsDigit}_])(?:";
  private static final String NO_WORD_BEHIND = ")(?![\\p{IsAlphabetic}\\p{IsDigit}_])";

  /// How often all the texts that are searched may be read together: what is just not too hard for
  /// one must not keep a search of thousands going.
  private static final long MOST_READS = 2_000_000_000;

  private final Pattern pattern;
  private long left;

  RegexSearch(Sought sought) {
    this(sought, MOST_READS);
  }

  RegexSearch(Sought sought, long reads) {
    left = reads;
    int letters = sought.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    int flags = letters | Pattern.MULTILINE;
    Pattern plain = compile(sought.text(), flags);
    pattern =
        sought.wholeWord()
            ? compile(NO_WORD_BEFORE + sought.text() + NO_WORD_BEHIND, flags)
            : plain;
  }

  private static Pattern compile(String regex, int flags) {
    try {
      return Pattern.compile(regex, flags);
    } catch (PatternSyntaxException e) {
      String wrong = e.getDescription();
      throw new SearchException(
          e.getIndex() < 0
              ? Messages.get("search.broken", wrong)
              : Messages.get("search.brokenAt", wrong, e.getIndex() + 1));
    }
  }

  @Override
  public List<Span> find(String text, Span within, int most) {
    List<Span> found = new ArrayList<>();
    each(
        text,
        within,
        place -> {
          found.add(new Span(place.start(), place.end()));
          return found.size() < most;
        });
    return found;
  }

  @Override
  public List<Edit> replace(String text, Span within, String by) {
    String template = template(by);
    List<Edit> edits = new ArrayList<>();
    StringBuilder replaced = new StringBuilder();
    int[] copied = {0};
    each(
        text,
        within,
        place -> {
          replaced.setLength(0);
          append(place, replaced, template);
          String with = replaced.substring(place.start() - copied[0]);
          copied[0] = place.end();
          edits.add(new Edit(place.start(), place.end(), with));
          return true;
        });
    return edits;
  }

  private void each(String text, Span within, Predicate<Matcher> goesOn) {
    if (left <= 0) {
      throw PatientText.tooHard();
    }
    PatientText patient = new PatientText(text, (int) Math.min(left, PatientText.MOST_READS));
    Matcher matcher =
        pattern
            .matcher(patient)
            .region(within.start(), within.end())
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    try {
      while (matcher.find() && goesOn.test(matcher)) {}
    } catch (StackOverflowError e) {
      // Groups with alternatives call themselves for each repetition (JDK-5050507).
      throw PatientText.tooHard();
    } finally {
      left -= patient.reads();
    }
  }

  private static void append(Matcher place, StringBuilder replaced, String template) {
    try {
      place.appendReplacement(replaced, template);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      String wrong = String.valueOf(e.getMessage());
      throw new SearchException(Messages.get("search.brokenReplacement", wrong));
    }
  }

  /// As `Matcher` wants it: `\n` and `\t` are a line end and a tab, `$&` is the whole match.
  private static String template(String by) {
    StringBuilder template = new StringBuilder();
    for (int i = 0; i < by.length(); i++) {
      char character = by.charAt(i);
      char next = i + 1 < by.length() ? by.charAt(i + 1) : ' ';
      if (character == '$' && next == '&') {
        template.append("$0");
        i++;
      } else if (character == '\\' && (next == 'n' || next == 't')) {
        template.append(next == 'n' ? '\n' : '\t');
        i++;
      } else if (character == '\\' && i + 1 < by.length()) {
        template.append(character).append(next);
        i++;
      } else {
        template.append(character);
      }
    }
    return template.toString();
  }
}
