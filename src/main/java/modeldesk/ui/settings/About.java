package modeldesk.ui.settings;

/// What a line of the page says about itself: what it does and from when on it holds. `id` names
/// its nodes.
record About(String id, Group group, String name, String explained) {}
