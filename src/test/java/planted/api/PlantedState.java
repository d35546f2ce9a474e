package planted.api;

/// Keeps state for everybody.
public final class PlantedState {
  private static int calls;

  public int count() {
    calls++;
    return calls;
  }
}
