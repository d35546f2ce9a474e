package modeldesk.lang.index;

/// Where a name stands: the view that a field without one belongs to, and the topic whose views
/// count; both may be empty.
record Scope(String view, String topic) {
  static final Scope NONE = new Scope("", "");

  Scope inView(String name) {
    return new Scope(name, topic);
  }

  Scope inTopic(String name) {
    return new Scope(view, name);
  }
}
