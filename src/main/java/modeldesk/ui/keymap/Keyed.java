package modeldesk.ui.keymap;

/// Something that keys can do: a command by its id, its title, the menu it is in, and the keys it
/// comes with, such as `Shortcut+Shift+K`; empty for none.
public record Keyed(String id, String title, String menu, String standard) {}
