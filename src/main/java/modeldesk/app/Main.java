package modeldesk.app;

/// Starts Model Desk.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("hello " + javafx.scene.control.Label.class);
  }
}
