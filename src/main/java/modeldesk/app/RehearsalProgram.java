package modeldesk.app;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import modeldesk.i18n.Messages;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;

/// `modeldesk rehearse`: the start of every day, with the files of the last time, which ends by
/// itself. When a package is made the virtual machine learns from it what a start needs, and keeps
/// that for the starts of the installed program.
final class RehearsalProgram {
  private static final int FAILED = 1;
  private static final String CLASS = ".class";
  private static final Settings.Window PLACE = new Settings.Window(0, 0, 1440, 900, false);

  /// Until everything is fetched and checked; what comes after a start is not to be learned.
  private static final int SECONDS = 6;

  private final PrintWriter err;

  RehearsalProgram(PrintWriter err) {
    this.err = err;
  }

  /// The first one in a folder makes up the last time and leaves its own for the next one.
  int run(Launch.Rehearse rehearse) {
    if (!Display.isThere(System.getenv())) {
      Display.doWithout();
    }
    AppFolders folders = AppFolders.under(rehearse.home());
    try {
      if (Files.notExists(folders.data())) {
        LeftSession.leaveIn(folders, PLACE);
      }
    } catch (IOException e) {
      err.println(
          Messages.get("app.noDataFolder", rehearse.home(), String.valueOf(e.getMessage())));
      return FAILED;
    }
    return new Program(folders, OnThisComputer.nothing(folders.data()), err)
        .run(
            new Launch.Server.Remembered(),
            settings -> settings,
            (desktop, closed) -> {
              closed.await(SECONDS, TimeUnit.SECONDS);
              String program =
                  System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0];
              Path jar = Path.of(program);
              if (Files.isRegularFile(jar)) {
                readClasses(jar);
              }
              return 0;
            });
  }

  /// What a start does not use is ready for its first use, too, if it was read once.
  private static void readClasses(Path jar) throws IOException {
    List<String> names;
    try (JarFile open = new JarFile(jar.toFile())) {
      names = open.stream().map(ZipEntry::getName).filter(name -> name.endsWith(CLASS)).toList();
    }
    for (String name : names) {
      String type = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
      if (!type.equals("module-info")) {
        read(type);
      }
    }
  }

  private static void read(String type) throws IOException {
    try {
      Class.forName(type, false, RehearsalProgram.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }
}
