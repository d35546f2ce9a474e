package modeldesk.app;

import java.util.List;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// What the typist writes: three files whose last value grows letter by letter, each letter decided
/// by its place, so that any state of a file can be told from a broken one.
final class Manuscript {
  static final List<FileName> FILES =
      List.of(
          new FileName("kill_one.topic"),
          new FileName("kill_two.topic"),
          new FileName("kill_three.topic"));

  /// Another file, which only somebody else changes.
  static final FileName OTHER = new FileName("kill_other.topic");

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String LAST_KEY = "description: w";

  private Manuscript() {}

  static String text(FileName file, int typed) {
    StringBuilder text =
        new StringBuilder("base_view: ecomm__orders\nlabel: ")
            .append(file.stem())
            .append('\n')
            .append(LAST_KEY);
    for (int i = 0; i < typed; i++) {
      text.append(letter(i));
    }
    return text.toString();
  }

  static char letter(int place) {
    return ALPHABET.charAt((place * 7 + place / ALPHABET.length()) % ALPHABET.length());
  }

  /// How many letters of a file were typed, -1 where the text is none that was ever there.
  static int typed(FileName file, String text) {
    int typed = text.length() - text(file, 0).length();
    return typed >= 0 && text.equals(text(file, typed)) ? typed : -1;
  }

  /// The file a text belongs to; null for the text of another.
  static @Nullable FileName fileOf(String text) {
    return FILES.stream().filter(file -> typed(file, text) >= 0).findFirst().orElse(null);
  }
}
