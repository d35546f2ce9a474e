package modeldesk.lang.check;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// A key whose colon has no blank behind it, `label:x` or `label :x`, which YAML takes for a text.
public final class TightColon {
  private static final Pattern KEY = Pattern.compile("(?m)^([ \\t]*)([A-Za-z]\\w*) *:(?=[^\\s/:])");

  private TightColon() {}

  /// The lines with the blank behind each colon; null when one of them is no such key.
  public static @Nullable String spaced(String lines) {
    boolean all = !lines.isEmpty() && lines.lines().allMatch(line -> KEY.matcher(line).find());
    return all ? KEY.matcher(lines).replaceAll("$1$2: ") : null;
  }

  /// Puts the line right on which a text was found to be no YAML; null where that is not why.
  static @Nullable Function<ModelIndex, List<Fix>> cure(IndexedFile file, Span error) {
    FileName name = file.name();
    Span line = line(file.text(), error);
    String wrong = file.text().substring(line.start(), line.end());
    String right = spaced(wrong);
    return right == null
        ? null
        : now -> {
          IndexedFile same = now.file(name);
          boolean there = same != null && same.text().startsWith(wrong, line.start());
          String title = Messages.get("check.fix.write", right.strip());
          return there
              ? List.of(Cures.edit(title, name, Edits.of(Edit.replace(line, right))))
              : List.of();
        };
  }

  private static Span line(String text, Span place) {
    LineIndex lines = LineIndex.of(text);
    int line = lines.lineOf(place.start());
    return new Span(lines.lineStart(line), lines.lineEnd(line));
  }
}
