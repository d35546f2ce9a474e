package modeldesk.ui.loose;

import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// A model or branch that is open in a connection, as one that may get a file of this computer.
public interface OpenBranch {
  /// What it is called, with its connection.
  String title();

  /// Why nothing can be changed in it; empty when it can.
  String refusal();

  /// The file there that a file is most likely meant to be: of its own name, or the one by which
  /// other files refer to the same view; its own name where there is none.
  FileName proposed(FileName own, String text);

  /// The text of a file there with plain line ends; null where there is none.
  @Nullable String text(FileName file);

  /// Makes a text a draft there and shows it. `before` is what `text(file)` gave.
  void take(FileName file, @Nullable String before, String text);
}
