package modeldesk.lang.index;

/// Numbers for the facts of a model that a finding may depend on: when an edit changes the fact
/// behind a number, what noted the number is looked at again.
final class Token {
  private Token() {}

  /// What a view's file says of it as a whole.
  static long view(String name) {
    return Fingerprint.of('v', "", name);
  }

  static long field(String view, String name) {
    return Fingerprint.of('f', view, name);
  }

  /// The names of a view's fields.
  static long fields(String view) {
    return Fingerprint.of('n', view, "");
  }

  /// All that a view's file says.
  static long content(String view) {
    return Fingerprint.of('c', view, "");
  }

  /// The views that go by another name than their own.
  static long otherName(String name) {
    return Fingerprint.of('o', "", name);
  }

  static long topic(String name) {
    return Fingerprint.of('t', "", name);
  }

  /// The topics that name a view.
  static long mention(String view) {
    return Fingerprint.of('m', view, "");
  }

  /// What topics call by a name of their own.
  static long local(String name) {
    return Fingerprint.of('l', "", name);
  }

  static long localField(String view, String name) {
    return Fingerprint.of('p', view, name);
  }

  /// The relationships of a view or alias.
  static long relations(String name) {
    return Fingerprint.of('r', "", name);
  }

  /// The files that hold the relationships.
  static long relationships() {
    return Fingerprint.of('R', "", "");
  }

  static long name(SymbolKind kind, String name) {
    return Fingerprint.of('k', kind.name(), name);
  }

  static long names(SymbolKind kind) {
    return Fingerprint.of('K', kind.name(), "");
  }

  static long modelFile() {
    return Fingerprint.of('M', "", "");
  }

  /// What is concluded from all files together.
  static long whole() {
    return Fingerprint.of('W', "", "");
  }

  /// Whether a field of this name is used anywhere.
  static long useOfField(String name) {
    return Fingerprint.of('u', "", name);
  }

  /// Whether a view of this name is used in another file.
  static long useOfView(String name) {
    return Fingerprint.of('U', "", name);
  }

  /// The topics with this label.
  static long label(String label) {
    return Fingerprint.of('b', "", label);
  }

  /// How much a view's file tells the AI of each field.
  static long told(String view) {
    return Fingerprint.of('a', view, "");
  }

  static long tag(String name) {
    return Fingerprint.of('g', "", name);
  }
}
