package modeldesk.model;

/// The key of a file as the YAML endpoints spell it in one mode, such as `ecomm/order_items.view`
/// (api.md §3.3). Case-sensitive; never typed by hand.
public record FileName(String key) implements Comparable<FileName> {
  public static final FileName MODEL = new FileName("model");
  public static final FileName RELATIONSHIPS = new FileName("relationships");

  public FileKind kind() {
    if (key.equals("model")) {
      return FileKind.MODEL;
    }
    if (key.equals("relationships")) {
      return FileKind.RELATIONSHIPS;
    }
    if (key.endsWith(".composite_topic")) {
      return FileKind.COMPOSITE_TOPIC;
    }
    if (key.endsWith(".topic")) {
      return FileKind.TOPIC;
    }
    if (key.endsWith(".query.view")) {
      return FileKind.QUERY_VIEW;
    }
    return key.endsWith(".view") ? FileKind.VIEW : FileKind.OTHER;
  }

  /// The part behind the last slash: `order_items.view`.
  public String baseName() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /// The part before the last slash, empty at the root: `ecomm`.
  public String folder() {
    int slash = key.lastIndexOf('/');
    return slash < 0 ? "" : key.substring(0, slash);
  }

  /// The name without folder and suffix: `order_items`.
  public String stem() {
    String name = baseName();
    return switch (kind()) {
      case MODEL, RELATIONSHIPS, OTHER -> name;
      case TOPIC -> name.substring(0, name.length() - ".topic".length());
      case COMPOSITE_TOPIC -> name.substring(0, name.length() - ".composite_topic".length());
      case QUERY_VIEW -> name.substring(0, name.length() - ".query.view".length());
      case VIEW -> name.substring(0, name.length() - ".view".length());
    };
  }

  /// Whether Omni lets the file be deleted: `model` and `relationships` stay (api.md §2.9).
  public boolean isDeletable() {
    return switch (kind()) {
      case MODEL, RELATIONSHIPS, OTHER -> false;
      case TOPIC, COMPOSITE_TOPIC, VIEW, QUERY_VIEW -> true;
    };
  }

  @Override
  public int compareTo(FileName other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return key;
  }
}
