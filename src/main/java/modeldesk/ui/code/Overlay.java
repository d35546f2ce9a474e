package modeldesk.ui.code;

/// Something drawn over the colours of the text: squiggles, brackets, matches.
interface Overlay {
  /// Tells its marks on the line of `length` characters that begins at offset `start`.
  void on(int start, int length, Sink sink);

  /// Takes stretches of a line with the style class that draws them.
  interface Sink {
    void mark(int start, int end, String styleClass);
  }
}
