package modeldesk.ui.keymap;

/// One command in the list of keys. `keys` are those it has now, such as `Shortcut+Shift+K`, empty
/// for none; `changed` says that the user gave them to it; `clash` names what else has the same
/// keys, empty for nothing.
record KeyRow(Keyed command, String keys, boolean changed, String clash) {
  String id() {
    return command.id();
  }
}
