package modeldesk.model;

/// Something of a model that content refers to (api.md §2.14): a view, a topic, or a field written
/// `view.field`.
public record ContentName(Type type, String name) {
  /// What the name is of.
  public enum Type {
    FIELD,
    TOPIC,
    VIEW
  }

  public ContentName {
    if (!isValid(type, name)) {
      throw new IllegalArgumentException("no name of a " + type + ": " + name);
    }
  }

  /// Whether Omni takes `name` for a name of `type`.
  public static boolean isValid(Type type, String name) {
    return type == Type.FIELD ? name.matches(".+\\..+") : !name.isBlank();
  }
}
