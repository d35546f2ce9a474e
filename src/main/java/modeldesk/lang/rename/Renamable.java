package modeldesk.lang.rename;

/// Whether what the caret is on can have another name.
public sealed interface Renamable {
  /// It can.
  record Possible(Rename rename) implements Renamable {}

  /// It cannot; `why` is a sentence for the user.
  record Impossible(String why) implements Renamable {}
}
