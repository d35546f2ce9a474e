package modeldesk.model;

/// A branch of a shared model: merge and delete take its name, everything else its id (api.md §4).
public record Branch(String id, String name) {
  /// Whether Omni accepts `name` for a branch (api.md §2.3).
  public static boolean isValidName(String name) {
    return name.matches("[\\w\\-/]+")
        && !name.startsWith("/")
        && !name.endsWith("/")
        && !name.contains("//");
  }
}
