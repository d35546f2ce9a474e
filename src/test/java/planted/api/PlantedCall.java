package planted.api;

/// A class of an edge.
public final class PlantedCall {
  public String answer() {
    return "answer";
  }
}
