package modeldesk.ui.code;

import java.util.function.Consumer;
import java.util.function.Supplier;
import modeldesk.lang.find.Explanation;

/// Who knows what the names in the text mean, and leads to them.
public interface Guide {
  /// Tells `then`, on the window's thread, what is known of a place of a text, if anything is; of
  /// several questions only the newest is answered.
  void explain(Supplier<String> text, int offset, Consumer<Explanation> then);

  /// Goes to where the name at a place is given.
  void definition(int offset);

  /// Lists where the name at a place is used.
  void usages(int offset);
}
