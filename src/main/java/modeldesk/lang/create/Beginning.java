package modeldesk.lang.create;

/// What somebody chose for a new file, from which its text is written.
public sealed interface Beginning permits Bare, NewComposite, NewQuery, NewTopic, NewView {
  Scaffold scaffold();
}
