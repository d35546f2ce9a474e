package modeldesk.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Another Java like this one, with the options of the packaged program; without a display it has
/// the toolkit's own screen in memory.
final class Java {
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-Xms96m",
          "-Xmn40m",
          "--enable-native-access=ALL-UNNAMED");

  private static final List<String> HEADLESS =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Dprism.lcdtext=false");

  private Java() {}

  static boolean isHeadless() {
    return System.getenv().getOrDefault("DISPLAY", "").isEmpty();
  }

  /// Starts a class by its name and arguments. `-Dbench.java=…` are more options, for a profile.
  static Process start(List<String> classAndArguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(OPTIONS);
    if (isHeadless()) {
      command.addAll(HEADLESS);
    }
    String more = System.getProperty("bench.java", "");
    if (!more.isEmpty()) {
      command.addAll(List.of(more.split(" ")));
    }
    String idle = System.getProperty(Part.IDLE_SECONDS);
    if (idle != null) {
      command.add("-D" + Part.IDLE_SECONDS + "=" + idle);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(classAndArguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    if (isHeadless()) {
      builder.environment().put("DISPLAY", "none");
    }
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
