package modeldesk.lang.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Nearest;
import org.jspecify.annotations.Nullable;

/// Reads a `PartQuery`, word by word, and knows at its end what could follow.
final class PartReader {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");
  private static final List<String> BEING = List.of("not", "hidden", "ignored", "unused");
  private static final List<String> CONDITIONS =
      List.of("with", "without", "named", "in", "not", "hidden", "ignored", "unused", "and");

  /// A word as it is written; what stands in quotes is never one of the language.
  private record Word(String text, boolean quoted) {
    String plain() {
      return quoted ? "" : text.toLowerCase(Locale.ROOT);
    }
  }

  private final List<Word> words = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private int at;
  private Collection<String> expected = List.of();

  PartReader(String text) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String quoted = matcher.group(1);
      words.add(quoted == null ? new Word(matcher.group(), false) : new Word(quoted, true));
    }
  }

  /// The words that can follow a text; its last word is taken as begun unless a blank follows.
  static List<String> next(String text) {
    int begun = text.length();
    while (begun > 0 && !Character.isWhitespace(text.charAt(begun - 1))) {
      begun--;
    }
    String begins = text.substring(begun).toLowerCase(Locale.ROOT);
    PartReader reader = new PartReader(text.substring(0, begun));
    try {
      reader.read();
    } catch (SearchException _) {
      // What is missing is what can follow.
    }
    return reader.at < reader.words.size()
        ? List.of()
        : reader.expected.stream()
            .filter(word -> word.startsWith(begins))
            .filter(word -> !word.equals(begins))
            .toList();
  }

  PartQuery read() {
    expect(Stream.concat(Subject.all().stream(), BEING.stream()).toList());
    while (state()) {
      expect(Subject.all());
    }
    Subject subject = subject();
    expect(CONDITIONS);
    while (at < words.size()) {
      condition(subject);
    }
    if (!subject.canBeUnused() && conditions.stream().anyMatch(Condition::isOfUse)) {
      throw new SearchException(Messages.get("search.parts.unused", subject.words()));
    }
    return new PartQuery(subject, conditions);
  }

  private Subject subject() {
    for (Subject each : Subject.values()) {
      String[] names = each.words().split(" ", 2);
      boolean two = names.length == 2;
      boolean here =
          two
              ? isPlural(word(at), names[0]) && isPlural(word(at + 1), names[1])
              : isPlural(word(at), names[0]);
      if (here) {
        at += names.length;
        return each;
      }
    }
    String all = String.join(", ", Subject.all());
    throw new SearchException(
        at < words.size()
            ? Messages.get("search.parts.subject", words.get(at).text(), all)
            : Messages.get("search.parts.noSubject", all));
  }

  /// Whether a word is a name in the plural or without its s.
  private static boolean isPlural(String word, String name) {
    return word.equals(name) || (name.endsWith("s") && word.concat("s").equals(name));
  }

  private void condition(Subject subject) {
    String word = word(at);
    if (word.equals("and")) {
      at++;
    } else if (word.equals("with")) {
      at++;
      String key = key(subject);
      expect(Stream.concat(Stream.of("is", "containing"), CONDITIONS.stream()).toList());
      conditions.add(new Condition.With(key, value()));
      return;
    } else if (word.equals("without")) {
      at++;
      conditions.add(new Condition.Without(key(subject)));
    } else if (word.equals("named")) {
      at++;
      conditions.add(new Condition.Named(Wanted.is(needed("named"))));
    } else if (word.equals("in")) {
      at++;
      conditions.add(new Condition.In(Wanted.is(needed("in"))));
    } else if (!state()) {
      throw new SearchException(
          Messages.get("search.parts.word", words.get(at).text(), String.join(", ", CONDITIONS)));
    }
    expect(CONDITIONS);
  }

  private boolean state() {
    boolean not = word(at).equals("not");
    String word = word(not ? at + 1 : at);
    if (not && at + 1 >= words.size()) {
      at++;
      expect(BEING.subList(1, BEING.size()));
      throw new SearchException(Messages.get("search.parts.not"));
    }
    for (Condition.State each : Condition.State.values()) {
      if (each.word().equals(word)) {
        at += not ? 2 : 1;
        conditions.add(new Condition.Being(each, !not));
        return true;
      }
    }
    return false;
  }

  /// The longest run of words that is a parameter.
  private String key(Subject subject) {
    Set<String> keys = subject.keys();
    expect(keys);
    for (int length = Math.min(4, words.size() - at); length > 0; length--) {
      List<String> run = words.subList(at, at + length).stream().map(Word::plain).toList();
      String key = String.join("_", run);
      if (keys.contains(key)) {
        at += length;
        return key;
      }
    }
    if (at == words.size()) {
      throw new SearchException(Messages.get("search.parts.noKey", subject.words()));
    }
    String wrong = words.get(at).text();
    String near = Nearest.of(wrong, keys);
    throw new SearchException(
        near == null
            ? Messages.get("search.parts.key", wrong, subject.words())
            : Messages.get("search.parts.keyNear", wrong, subject.words(), near));
  }

  private @Nullable Wanted value() {
    String word = word(at);
    if (word.equals("containing")) {
      at++;
      Wanted wanted = Wanted.containing(needed("containing"));
      expect(CONDITIONS);
      return wanted;
    }
    if (word.equals("is")) {
      at++;
      Wanted wanted = Wanted.is(needed("is"));
      expect(CONDITIONS);
      return wanted;
    }
    if (at == words.size() || CONDITIONS.contains(word)) {
      return null;
    }
    expect(CONDITIONS);
    return Wanted.is(words.get(at++).text());
  }

  private String needed(String after) {
    expect(List.of());
    if (at == words.size()) {
      throw new SearchException(Messages.get("search.parts.noWord", after));
    }
    return words.get(at++).text();
  }

  private void expect(Collection<String> words) {
    expected = words;
  }

  private String word(int index) {
    return index < words.size() ? words.get(index).plain() : "";
  }
}
