package modeldesk.ui.code;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import modeldesk.lang.complete.Proposal;

/// Who knows what may be typed at a place of the text.
@FunctionalInterface
public interface Completer {
  /// Tells `then` the proposals for a text, the best first, on the window's thread; of several
  /// questions only the newest is answered.
  void propose(Supplier<String> text, int offset, Consumer<List<Proposal>> then);
}
