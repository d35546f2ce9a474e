package modeldesk.lang.compare;

/// One part of a model by its name. `owner` is the view or topic it belongs to, empty for what
/// belongs to the model.
public record Part(PartKind kind, String owner, String name) {
  /// The name with that of its owner, as people write it: `orders.total`.
  public String qualified() {
    return owner.isEmpty() ? name : owner + "." + name;
  }
}
