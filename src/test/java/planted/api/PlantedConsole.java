package planted.api;

/// Writes to the console.
public final class PlantedConsole {
  public void say() {
    System.out.println("said");
  }
}
