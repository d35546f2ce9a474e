package modeldesk.ui.keymap;

/// Something that keys can do: a command by its id, its title, the menu it is in, the keys it comes
/// with, such as `Shortcut+Shift+K`, and those it always has in the text of a file; empty for none.
public record Keyed(String id, String title, String menu, String standard, String inText) {
  /// One that has no keys of its own in the text.
  public Keyed(String id, String title, String menu, String standard) {
    this(id, title, menu, standard, "");
  }
}
