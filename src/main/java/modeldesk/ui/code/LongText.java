package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.work.Background;
import modeldesk.yaml.LexState;

/// Brings a long text into an editor: what is seen first at once, the rest, coloured in the CPU
/// lane, behind it piece by piece, so that the window's thread is never kept long and nothing that
/// is seen moves.
final class LongText {
  /// Lines that are there at once, beyond the first in view.
  private static final int SEEN = 150;

  /// Further down it would take too long to get there at once.
  private static final int FARTHEST = 2_000;

  /// Lines that are put in at a time.
  private static final int PIECE = 2_500;

  private final CodeText text;
  private final Background background;
  private final Runnable loaded;
  private boolean ended;

  private LongText(CodeText text, Background background, Runnable loaded) {
    this.text = text;
    this.background = background;
    this.loaded = loaded;
  }

  /// Begins; `line` is the first one in view. `loaded` is called when all is there.
  static LongText load(
      String shown, int line, CodeText text, Background background, Runnable loaded) {
    LongText load = new LongText(text, background, loaded);
    int head = line > FARTHEST ? 0 : behind(shown, 0, line + SEEN);
    SameLines same = new SameLines();
    LoadedText first = LoadedText.of(shown.substring(0, head), LexState.START, same);
    text.show(first);
    background.cpu(
        Messages.get("code.job.open"),
        progress -> pieces(shown, head, first.behind(), same),
        load::add,
        failure -> {
          throw new IllegalStateException(failure);
        });
    return load;
  }

  /// Nothing is wanted any more.
  void end() {
    ended = true;
  }

  private void add(List<LoadedText> rest) {
    if (ended) {
      return;
    }
    if (rest.isEmpty()) {
      loaded.run();
      return;
    }
    text.append(rest.getFirst());
    List<LoadedText> after = rest.subList(1, rest.size());
    if (after.isEmpty()) {
      loaded.run();
    } else {
      background.ui(() -> add(after));
    }
  }

  private static List<LoadedText> pieces(String shown, int from, LexState before, SameLines same) {
    List<LoadedText> pieces = new ArrayList<>();
    LexState state = before;
    for (int at = from; at < shown.length(); ) {
      int end = behind(shown, at, PIECE);
      LoadedText piece = LoadedText.of(shown.substring(at, end), state, same);
      pieces.add(piece);
      state = piece.behind();
      at = end;
    }
    return pieces;
  }

  /// The offset behind so many lines, or the end.
  private static int behind(String shown, int from, int lines) {
    int at = from;
    for (int i = 0; i < lines; i++) {
      int end = shown.indexOf('\n', at);
      if (end < 0) {
        return shown.length();
      }
      at = end + 1;
    }
    return at;
  }
}
