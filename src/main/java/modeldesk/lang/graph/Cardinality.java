package modeldesk.lang.graph;

/// How many rows of one view belong to how many of another (YAML reference §5).
public enum Cardinality {
  MANY_TO_ONE("n:1"),
  ONE_TO_MANY("1:n"),
  ONE_TO_ONE("1:1"),
  MANY_TO_MANY("n:n"),
  /// A word that Omni does not know, or no relationship at all.
  UNKNOWN("?");

  private final String sign;

  Cardinality(String sign) {
    this.sign = sign;
  }

  static Cardinality of(String written) {
    return switch (written) {
      case "many_to_one" -> MANY_TO_ONE;
      case "one_to_many" -> ONE_TO_MANY;
      case "one_to_one" -> ONE_TO_ONE;
      case "many_to_many" -> MANY_TO_MANY;
      default -> UNKNOWN;
    };
  }

  /// In short, such as `n:1`.
  public String sign() {
    return sign;
  }

  /// The same seen from the other end.
  public Cardinality turned() {
    return switch (this) {
      case MANY_TO_ONE -> ONE_TO_MANY;
      case ONE_TO_MANY -> MANY_TO_ONE;
      case ONE_TO_ONE, MANY_TO_MANY, UNKNOWN -> this;
    };
  }

  /// Whether joining repeats the rows that one comes from.
  public boolean fansOut() {
    return this == ONE_TO_MANY || this == MANY_TO_MANY;
  }
}
