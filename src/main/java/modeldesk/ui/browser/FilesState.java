package modeldesk.ui.browser;

/// What the files panel has to show.
public sealed interface FilesState {
  /// No model is open.
  record NothingOpen() implements FilesState {}

  /// The first model is being opened.
  record Opening(String sentence) implements FilesState {}

  /// The model could not be opened and no other one is.
  record Failed(String sentence) implements FilesState {}

  /// A model is open and there is no line to show.
  record Empty(String sentence) implements FilesState {}

  /// The lines are there; `opening` says what is being opened meanwhile, `failed` why that did not
  /// succeed; both are usually empty.
  record Shown(String opening, String failed) implements FilesState {}
}
