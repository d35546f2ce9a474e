package modeldesk.yaml;

/// The text is more than everyday YAML. It is no mistake and costs next to nothing: nobody asks
/// where it came from.
final class NotEveryday extends Exception {
  private static final long serialVersionUID = 1;

  NotEveryday() {
    super(null, null, false, false);
  }
}
