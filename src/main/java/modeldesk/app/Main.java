package modeldesk.app;

/// Starts Model Desk.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {}
}
