import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the app image of Model Desk for the system this runs on:
///
/// ```
/// mvn -q package -DskipTests
/// java packaging/Package.java
/// ```
///
/// `java` must be a JDK 25 or newer. The image lands in `target/package` and needs no Java on the
/// machine it is copied to. Only the JDK and JavaFX are linked into its run-time; the other
/// libraries are automatic modules, which cannot be linked, and stay on the class path.
private static final String NAME = "Model Desk";

void main() throws IOException {
  Path target = Path.of("target");
  Path jar = builtJar(target);
  Path work = target.resolve("package");
  delete(work);
  Path input = Files.createDirectories(work.resolve("input"));
  Path modules = Files.createDirectories(work.resolve("modules"));
  Files.copy(jar, input.resolve("modeldesk.jar"));
  for (Path library : list(target.resolve("lib"))) {
    boolean javafx = library.getFileName().toString().startsWith("javafx-");
    Files.copy(library, (javafx ? modules : input).resolve(library.getFileName()));
  }
  link(modules, work.resolve("runtime"));
  image(input, work.resolve("runtime"), work, version(jar));
  delete(input);
  delete(modules);
  delete(work.resolve("runtime"));
  IO.println(work.resolve(NAME));
}

void link(Path modules, Path runtime) {
  run(
      "jlink",
      "--module-path",
      modules.toString(),
      "--add-modules",
      "java.desktop,java.logging,java.management,java.naming,java.net.http,java.xml,"
          + "jdk.crypto.cryptoki,jdk.httpserver,jdk.unsupported,javafx.controls,javafx.swing",
      "--strip-debug",
      "--no-header-files",
      "--no-man-pages",
      "--output",
      runtime.toString());
}

void image(Path input, Path runtime, Path destination, String version) {
  run(
      "jpackage",
      "--type",
      "app-image",
      "--name",
      NAME,
      "--app-version",
      version,
      "--description",
      "A desktop editor for Omni Analytics semantic models",
      "--icon",
      Path.of("assets", icon()).toString(),
      "--input",
      input.toString(),
      "--main-jar",
      "modeldesk.jar",
      "--main-class",
      "modeldesk.app.Main",
      "--runtime-image",
      runtime.toString(),
      "--java-options",
      "--add-modules=javafx.controls,javafx.swing",
      "--java-options",
      "--enable-native-access=javafx.graphics,ALL-UNNAMED",
      "--java-options",
      "-XX:+UseSerialGC",
      "--java-options",
      "-XX:+UseCompactObjectHeaders",
      "--java-options",
      "-Xms96m",
      "--java-options",
      "-Xmn40m",
      "--dest",
      destination.toString());
}

/// The numbers of the jar's version; packagers of some systems refuse one that starts with 0.
String version(Path jar) {
  String numbers = jar.getFileName().toString().replaceAll("modeldesk-([0-9.]*[0-9]).*", "$1");
  return numbers.startsWith("0.") ? "1" + numbers.substring(1) : numbers;
}

String icon() {
  String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
  if (system.startsWith("windows")) {
    return "icon.ico";
  }
  return system.startsWith("mac") ? "icon.icns" : "icon-256.png";
}

void run(String tool, String... arguments) {
  int code =
      ToolProvider.findFirst(tool)
          .orElseThrow(() -> new IllegalStateException("This needs a JDK with " + tool + "."))
          .run(System.out, System.err, arguments);
  if (code != 0) {
    System.exit(code);
  }
}

Path builtJar(Path target) throws IOException {
  return list(target).stream()
      .filter(path -> path.getFileName().toString().matches("modeldesk-.*\\.jar"))
      .findFirst()
      .orElseThrow(() -> new IllegalStateException("Build first: mvn -q package -DskipTests"));
}

List<Path> list(Path folder) throws IOException {
  try (Stream<Path> paths = Files.list(folder)) {
    return paths.sorted().toList();
  }
}

void delete(Path folder) throws IOException {
  if (Files.exists(folder)) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
