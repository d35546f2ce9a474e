package modeldesk.lang.complete;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.text.Span;
import modeldesk.yaml.SqlWords;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// A word at the caret that may name a column: in the `sql` of a dimension or measure, outside of
/// texts. `path` is that of the value, `quote` the sign the value began with, a blank for none;
/// `first` says that nothing of the value stands before the word.
record SqlWord(YamlPath path, Span begun, String word, char quote, boolean first) {
  private static final Set<String> FIELDS = Set.of("dimensions", "measures");
  private static final Pattern WORD = Pattern.compile("(?:^|[^\\w$.\"`])(\"?[A-Za-z_]\\w*|)$");

  /// Null where no column can be named.
  static @Nullable SqlWord at(Caret caret, String text, int offset) {
    boolean value = caret.wants() == Caret.Wants.VALUE;
    Matcher word = WORD.matcher(caret.word());
    if (!(value || caret.wants() == Caret.Wants.TEXT)
        || !isSql(caret.path())
        || isInText(caret.word())
        || !word.find()
        || SqlWords.isKeyword(word.group(1))) {
      return null;
    }
    int start = offset - word.group(1).length();
    int from = caret.begun().start();
    char before = text.charAt(from - 1);
    boolean quoted = value && (before == '"' || before == '\'');
    return new SqlWord(
        caret.path(),
        new Span(start, caret.begun().end()),
        word.group(1),
        quoted ? before : ' ',
        value && start == from);
  }

  private static boolean isSql(YamlPath path) {
    List<String> keys = path.segments();
    int size = keys.size();
    return size >= 3 && keys.getLast().equals("sql") && FIELDS.contains(keys.get(size - 3));
  }

  private static boolean isInText(String before) {
    return before.contains("--") || before.chars().filter(c -> c == '\'').count() % 2 == 1;
  }
}
