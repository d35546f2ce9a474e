import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the packages of Model Desk for the system this runs on, from a fresh clone:
 *
 * <pre>java packaging/Package.java</pre>
 *
 * Any java from 17 on will do; the JDK 25 that builds and links is looked for. The packages land in
 * `target/packages`, with the app image they hold; a format whose tool is missing is skipped. Only
 * the JDK and JavaFX are linked into the run-time: the other libraries are automatic modules, which
 * cannot be linked, and stay on the class path. `--built` packs what Maven built last.
 */
final class Package {
  private static final int JDK = 25;
  private static final String NAME = "Model Desk";
  private static final String COMMAND = "modeldesk";
  private static final String ABOUT = "A desktop editor for Omni Analytics semantic models";
  private static final String VENDOR = "Model Desk";
  private static final String JAR = "modeldesk.jar";
  private static final String MAIN = "modeldesk.app.Main";
  private static final String CACHE = "modeldesk.aot";
  private static final Instant MOMENT = Instant.parse("2026-01-01T00:00:00Z");

  /** The same for every copy of the program on Windows, so that a new one takes the place of it. */
  private static final String UPGRADES = "6a2f4c0e-58d7-4f2b-9a75-3c1b7f0e9d42";

  /** Of Debian and Ubuntu; the second names are those since the change to 64-bit times. */
  private static final String NEEDS =
      "libgtk-3-0 | libgtk-3-0t64, libxtst6, libxxf86vm1, libgl1, xdg-utils";

  /**
   * What is opened by a double click. Not on macOS, which sends the file as an event instead of
   * naming it on the command line: JavaFX takes that event and has no public way to ask for it.
   */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("view", "application/x-omni-view", "View of an Omni model"),
          new Kind("topic", "application/x-omni-topic", "Topic of an Omni model"));

  private final Platform system = Platform.here();
  private final Path root;
  private final Path jdk;
  private final Path work;
  private final Path packages;

  private Package(Path root, Path jdk) {
    this.root = root;
    this.jdk = jdk;
    this.work = root.resolve("target/packaging");
    this.packages = root.resolve("target/packages");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> options = Arrays.asList(arguments);
    Path root = Path.of("").toAbsolutePath();
    if (!Files.exists(root.resolve("packaging/Package.java")) || !known(options)) {
      fail("In the folder of pom.xml: java packaging/Package.java [--built]", 2);
    }
    Optional<Path> jdk = Jdks.newest(JDK);
    if (jdk.isEmpty()) {
      fail("No JDK " + JDK + " or newer was found. Install one, or set JAVA_HOME to it.", 1);
    }
    new Package(root, jdk.get()).make(options.contains("--built"));
  }

  private static boolean known(List<String> options) {
    return options.isEmpty() || options.equals(List.of("--built"));
  }

  private void make(boolean built) throws IOException, InterruptedException {
    say("JDK: " + jdk);
    if (!built) {
      build();
    }
    delete(work);
    delete(packages);
    Files.createDirectories(packages);
    Path jar = jar();
    Path input = Files.createDirectories(work.resolve("input"));
    Path modules = Files.createDirectories(work.resolve("modules"));
    Files.copy(jar, input.resolve(JAR), StandardCopyOption.COPY_ATTRIBUTES);
    for (Path library : list(root.resolve("target/lib"))) {
      boolean linked = library.getFileName().toString().startsWith("javafx-");
      Path copy = (linked ? modules : input).resolve(library.getFileName());
      Files.copy(library, copy, StandardCopyOption.COPY_ATTRIBUTES);
      if (!linked) {
        dropSignatures(copy);
      }
    }
    link(modules);
    Path image = image(input, version(jar));
    if (system == Platform.LINUX) {
      launchByShell(image);
    }
    train(image);
    for (Format format : system.formats) {
      pack(format, image, version(jar));
    }
    delete(work);
    say("Made in " + packages + ":");
    for (Path made : list(packages)) {
      say("  " + made.getFileName());
    }
  }

  private void build() throws IOException, InterruptedException {
    say("Building with Maven");
    String maven = system == Platform.WINDOWS ? "mvn.cmd" : "mvn";
    if (onPath(maven).isEmpty()) {
      fail("Maven was not found: install it, or build and run this with --built.", 1);
    }
    must(run(List.of(maven, "-q", "-B", "package", "-Dmaven.test.skip=true"), Map.of()), "Maven");
  }

  private Path jar() throws IOException {
    Path target = root.resolve("target");
    return (Files.isDirectory(target) ? list(target) : List.<Path>of())
        .stream()
            .filter(path -> path.getFileName().toString().matches("modeldesk-.*\\.jar"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nothing is built; leave --built out."));
  }

  /** The numbers of the jar's version; packagers of some systems refuse one that starts with 0. */
  private static String version(Path jar) {
    String numbers = jar.getFileName().toString().replaceAll("modeldesk-([0-9.]*[0-9]).*", "$1");
    return numbers.startsWith("0.") ? "1" + numbers.substring(1) : numbers;
  }

  /**
   * Takes the signatures off a jar: classes of a signed one are kept in no cache and have it read
   * and verified as a whole when the first of them is used. What Maven fetched was checked by it.
   */
  private static void dropSignatures(Path jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path meta = inside.getPath("META-INF");
      boolean signed = false;
      for (Path file : Files.isDirectory(meta) ? list(meta) : List.<Path>of()) {
        if (file.getFileName().toString().matches(".*\\.(SF|RSA|DSA|EC)")) {
          Files.delete(file);
          signed = true;
        }
      }
      if (signed) {
        Path list = meta.resolve("MANIFEST.MF");
        Manifest manifest;
        try (InputStream in = Files.newInputStream(list)) {
          manifest = new Manifest(in);
        }
        manifest.getEntries().clear();
        try (OutputStream out = Files.newOutputStream(list)) {
          manifest.write(out);
        }
      }
    }
  }

  private void link(Path modules) throws IOException, InterruptedException {
    say("Linking the run-time");
    must(
        run(
            List.of(
                tool("jlink"),
                "--module-path",
                modules.toString(),
                "--add-modules",
                "java.desktop,java.logging,java.management,java.naming,java.net.http,java.xml,"
                    + "jdk.crypto.cryptoki,jdk.httpserver,jdk.net,jdk.security.auth,"
                    + "jdk.unsupported,javafx.controls,javafx.swing",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                work.resolve("runtime").toString()),
            Map.of()),
        "jlink");
  }

  private Path image(Path input, String version) throws IOException, InterruptedException {
    say("Making the app image");
    List<String> command =
        new ArrayList<>(
            List.of(
                tool("jpackage"),
                "--type",
                "app-image",
                "--name",
                system.launcher,
                "--app-version",
                version,
                "--description",
                ABOUT,
                "--vendor",
                VENDOR,
                "--icon",
                root.resolve("assets").resolve(system.icon).toString(),
                "--input",
                input.toString(),
                "--main-jar",
                JAR,
                "--main-class",
                MAIN,
                "--runtime-image",
                work.resolve("runtime").toString(),
                "--dest",
                packages.toString()));
    for (String option : options()) {
      command.addAll(List.of("--java-options", option));
    }
    if (system == Platform.WINDOWS) {
      // The other launcher has no console to answer on.
      Path console = work.resolve("console.properties");
      Files.writeString(console, "win-console=true\nwin-menu=false\nwin-shortcut=false\n");
      command.addAll(List.of("--add-launcher", COMMAND + "=" + console));
    }
    must(run(command, Map.of()), "jpackage");
    return packages.resolve(system == Platform.MAC ? system.launcher + ".app" : system.launcher);
  }

  /**
   * Chosen by measurement, OfflineBench for memory and StartBench for time. A start on two cores is
   * faster when the second compiler waits for what is really hot, but not for ever, or typing gets
   * slow. The cache is mapped where it was made for; small steps of the heap, and giving back what the
   * compilers took, keep the memory of the process down. The compilers give way where other programs
   * want the processor, too, which makes a start beside them faster. What the virtual machine says of
   * a cache that does not fit would mix with the answers of the command line.
   */
  private static List<String> options() {
    return List.of(
        "--add-modules=javafx.controls,javafx.swing",
        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
        "-XX:+IgnoreUnrecognizedVMOptions",
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:ArchiveRelocationMode=0",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-Xms64m",
        "-Xmn24m",
        "-XX:MinHeapFreeRatio=20",
        "-XX:MaxHeapFreeRatio=40",
        "-XX:TrimNativeHeapInterval=5000",
        "-XX:Tier4InvocationThreshold=20000",
        "-XX:Tier4MinInvocationThreshold=2400",
        "-XX:Tier4CompileThreshold=60000",
        "-XX:Tier4BackEdgeThreshold=160000",
        "-XX:ThreadPriorityPolicy=1",
        "-XX:CompilerThreadPriority=10",
        "-XX:-PrintWarnings",
        "-Xlog:disable");
  }

  /**
   * Puts a shell script in the place of the launcher of jpackage, which asks `rpm` and `dpkg` at each
   * start twice whose it is, for a tenth of a second and more. The script takes the cache where there
   * is one; what others set for a java of theirs is not meant for this one. Where there is no graphics
   * processor, GTK and JavaFX need not look for one, which loads a whole compiler of shaders: more
   * than 30 MiB.
   */
  private void launchByShell(Path image) throws IOException {
    Path app = image.resolve(system.app);
    String jars =
        list(app).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".jar") && !name.equals(JAR))
            .map(name -> ":$app/" + name)
            .collect(Collectors.joining());
    String script =
        String.join(
            "\n",
            "#!/bin/sh",
            "lib=$(readlink -f -- \"$0\")",
            "lib=${lib%/bin/*}/lib",
            "app=$lib/app",
            "cache=$app/" + CACHE,
            "[ -f \"$cache\" ] || cache=",
            "unset JDK_JAVA_OPTIONS",
            "draw=",
            "if ! [ -e /dev/dri ] && ! [ -e /dev/nvidiactl ] && ! [ -e /dev/dxg ]; then",
            "  export GDK_GL=disable",
            "  draw=-Dprism.order=sw",
            "fi",
            "exec \"$lib/runtime/bin/java\" ${cache:+\"-XX:AOTCache=$cache\"} $draw \\",
            "  " + String.join(" \\\n  ", options()) + " \\",
            "  -cp \"$app/" + JAR + jars + "\" \\",
            "  " + MAIN + " \"$@\"",
            "");
    Files.writeString(image.resolve(system.binary), script);
    Files.delete(app.resolve(COMMAND + ".cfg"));
    Files.delete(image.resolve("lib/libapplauncher.so"));
  }

  /**
   * Has the image start as it does every day and keeps what the virtual machine learned beside the
   * program: its classes, and which methods to compile at once. Those are the methods of a start and
   * no others, or each start would compile what it does not need; and they are learned for the quick
   * compiler alone, or both would be busy on the cores that the start needs. The cache is for jars of
   * one moment: copies get that time again when they are installed, and where they do not, the cache
   * is passed over.
   */
  private void train(Path image) throws IOException, InterruptedException {
    say("Training the cache of the start");
    Path app = image.resolve(system.app);
    Path cache = app.resolve(CACHE);
    for (Path file : list(app)) {
      Files.setLastModifiedTime(file, FileTime.from(MOMENT));
    }
    List<String> start =
        List.of(
            image.resolve(system.binary).toString(),
            "rehearse",
            "--home",
            work.resolve("home").toString());
    Process screen = system == Platform.LINUX && onPath("Xvfb").isPresent() ? screen() : null;
    try {
      String display = screen == null ? "" : ":" + screen.inputReader().readLine();
      run(start, Map.of("DISPLAY", display));
      run(
          start,
          Map.of(
              "DISPLAY",
              display,
              "JAVA_TOOL_OPTIONS",
              "-XX:TieredStopAtLevel=2 -XX:AOTCacheOutput=" + cache));
    } finally {
      if (screen != null) {
        screen.destroy();
      }
    }
    if (!Files.exists(cache)) {
      say("The start of the image left no cache, so it starts without.");
      return;
    }
    for (Path file : list(app)) {
      if (file.getFileName().toString().endsWith(".cfg")) {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(
            lines.indexOf("[JavaOptions]") + 1,
            "java-options=-XX:AOTCache=$APPDIR" + File.separator + CACHE);
        Files.write(file, lines);
      }
    }
  }

  /** A screen that nobody sees, which says its number when it is there. */
  private Process screen() throws IOException {
    return new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void pack(Format format, Path image, String version)
      throws IOException, InterruptedException {
    for (String needed : format.tools) {
      if (onPath(needed).isEmpty()) {
        say("No ." + format.type + " was made: " + needed + " is not installed.");
        return;
      }
    }
    say("Making the ." + format.type);
    List<String> command =
        new ArrayList<>(
            List.of(
                tool("jpackage"),
                "--type",
                format.type,
                "--name",
                system == Platform.LINUX ? COMMAND : NAME,
                "--app-version",
                version,
                "--description",
                ABOUT,
                "--vendor",
                VENDOR,
                "--about-url",
                "https://omni.co",
                "--app-image",
                image.toString(),
                "--resource-dir",
                resources().toString(),
                "--dest",
                packages.toString()));
    command.addAll(format.arguments);
    for (Kind kind : system == Platform.MAC ? List.<Kind>of() : KINDS) {
      command.addAll(List.of("--file-associations", association(kind).toString()));
    }
    must(run(command, Map.of()), "jpackage");
  }

  /** What takes the place of jpackage's own, with the icon of the menu entry on Linux. */
  private Path resources() throws IOException {
    Path folder = Files.createDirectories(work.resolve("resources"));
    Path ours = root.resolve("packaging").resolve(system.folder);
    for (Path file : Files.isDirectory(ours) ? list(ours) : List.<Path>of()) {
      Files.copy(
          file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    if (system == Platform.LINUX) {
      Files.copy(
          root.resolve("assets").resolve(system.icon),
          folder.resolve(COMMAND + ".png"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return folder;
  }

  /** What jpackage is told of a kind of file; a property file takes a backslash for an escape. */
  private Path association(Kind kind) throws IOException {
    Path icon = root.resolve("assets").resolve(system.icon);
    Path file = work.resolve(kind.extension + ".properties");
    Files.writeString(
        file,
        String.join(
            "\n",
            "extension=" + kind.extension,
            "mime-type=" + kind.type,
            "description=" + kind.description,
            "icon=" + icon.toString().replace('\\', '/'),
            ""));
    return file;
  }

  private String tool(String name) {
    return jdk.resolve("bin").resolve(system == Platform.WINDOWS ? name + ".exe" : name).toString();
  }

  private int run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile()).inheritIO();
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }

  private static void must(int code, String tool) {
    if (code != 0) {
      fail(tool + " ended with " + code + ".", 1);
    }
  }

  private static Optional<Path> onPath(String tool) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(Path.of(folder, tool), Path.of(folder, tool + ".exe")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void say(String words) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(words);
  }

  private static void fail(String words, int code) {
    System.err.println(words);
    System.exit(code);
  }

  /** A kind of package, the tools it needs beside the JDK, and what jpackage is told of it. */
  private record Format(String type, List<String> tools, List<String> arguments) {}

  /** A kind of file that Model Desk opens. */
  private record Kind(String extension, String type, String description) {}

  /** How the systems differ. */
  private enum Platform {
    LINUX(
        COMMAND,
        "linux",
        "icon-256.png",
        "lib/app",
        "bin/" + COMMAND,
        List.of(
            new Format(
                "deb",
                List.of("dpkg-deb", "fakeroot"),
                List.of(
                    "--linux-package-name",
                    COMMAND,
                    "--linux-package-deps",
                    NEEDS,
                    "--linux-app-category",
                    "devel",
                    "--linux-menu-group",
                    "Development",
                    "--linux-shortcut")),
            new Format(
                "rpm",
                List.of("rpmbuild"),
                List.of(
                    "--linux-package-name",
                    COMMAND,
                    "--linux-package-deps",
                    "gtk3, libXtst, libXxf86vm, libglvnd-glx, xdg-utils",
                    "--linux-app-category",
                    "Development/Tools",
                    "--linux-menu-group",
                    "Development",
                    "--linux-shortcut")))),
    MAC(
        NAME,
        "macos",
        "icon.icns",
        "Contents/app",
        "Contents/MacOS/" + NAME,
        List.of(new Format("dmg", List.of("hdiutil"), List.of()))),
    WINDOWS(
        NAME,
        "windows",
        "icon.ico",
        "app",
        NAME + ".exe",
        List.of(
            new Format(
                "msi",
                List.of("wix"),
                List.of(
                    "--win-menu",
                    "--win-shortcut-prompt",
                    "--win-dir-chooser",
                    "--win-per-user-install",
                    "--win-upgrade-uuid",
                    UPGRADES))));

    private final String launcher;
    private final String folder;
    private final String icon;
    private final String app;
    private final String binary;
    private final List<Format> formats;

    Platform(
        String launcher,
        String folder,
        String icon,
        String app,
        String binary,
        List<Format> formats) {
      this.launcher = launcher;
      this.folder = folder;
      this.icon = icon;
      this.app = app;
      this.binary = binary;
      this.formats = formats;
    }

    private static Platform here() {
      String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
    }
  }

  /** The JDKs of this machine. */
  private static final class Jdks {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    /** The one this runs on where it is new enough, then JAVA_HOME, then the usual folders. */
    private static Optional<Path> newest(int atLeast) throws IOException {
      List<Path> homes = new ArrayList<>();
      homes.add(Path.of(System.getProperty("java.home")));
      Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
      String user = System.getProperty("user.home");
      for (Path folder :
          List.of(
              Path.of("/usr/lib/jvm"),
              Path.of("/opt"),
              Path.of("/Library/Java/JavaVirtualMachines"),
              Path.of(user, ".sdkman", "candidates", "java"),
              Path.of(user, ".jdks"),
              Path.of(user, "Library", "Java", "JavaVirtualMachines"),
              Path.of("C:\\Program Files\\Java"),
              Path.of("C:\\Program Files\\Eclipse Adoptium"),
              Path.of("C:\\Program Files\\Microsoft"))) {
        if (Files.isDirectory(folder)) {
          for (Path home : list(folder)) {
            homes.add(home);
            homes.add(home.resolve("Contents/Home"));
          }
        }
      }
      for (Path home : homes) {
        if (version(home) >= atLeast) {
          return Optional.of(home);
        }
      }
      return Optional.empty();
    }

    /** Of a whole JDK; 0 for everything else. */
    private static int version(Path home) throws IOException {
      Path release = home.resolve("release");
      Path bin = home.resolve("bin");
      boolean whole =
          Files.exists(bin.resolve("jpackage")) || Files.exists(bin.resolve("jpackage.exe"));
      if (!whole || !Files.isRegularFile(release)) {
        return 0;
      }
      Matcher version = VERSION.matcher(Files.readString(release));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }
  }
}
