package modeldesk.app;

import java.util.Locale;
import java.util.Map;

/// Whether there is a screen to open a window on, and how JavaFX does without one.
final class Display {
  private static final String PLATFORM = "glass.platform";
  private static final String HEADLESS = "Headless";

  private Display() {}

  static boolean isThere(Map<String, String> environment) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows") || system.startsWith("mac")) {
      return true;
    }
    return !environment.getOrDefault("DISPLAY", "").isEmpty();
  }

  /// Must run before the toolkit starts.
  static void doWithout() {
    System.setProperty(PLATFORM, HEADLESS);
    System.setProperty("prism.order", "sw");
    System.setProperty("prism.lcdtext", "false");
    withoutAwt();
  }

  static boolean isDoneWithout() {
    return HEADLESS.equals(System.getProperty(PLATFORM));
  }

  /// Keeps AWT, which makes picture files, away from the screen: next to it on X11, GTK warns of an
  /// error handler that is not its own (JDK-8156779). Must run before anything of AWT is used.
  static void withoutAwt() {
    System.setProperty("java.awt.headless", "true");
  }
}
