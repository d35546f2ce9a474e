package modeldesk.yaml;

/// The text is more than everyday YAML.
final class NotEveryday extends Exception {
  private static final long serialVersionUID = 1;

  static final NotEveryday INSTANCE = new NotEveryday();

  private NotEveryday() {
    super(null, null, false, false);
  }
}
