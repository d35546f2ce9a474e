package modeldesk.ui.settings;

/// What a line of the page says about itself: what it does and from when on it holds. `id` names
/// its nodes, `also` are words it does not show by which others look for it.
record About(String id, Group group, String name, String explained, String also) {
  About(String id, Group group, String name, String explained) {
    this(id, group, name, explained, "");
  }
}
