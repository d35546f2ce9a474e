package modeldesk.app.tour;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.robot.Robot;
import modeldesk.api.Credentials;
import modeldesk.model.Instance;
import org.jspecify.annotations.Nullable;

/// Plays the story once and leaves pictures and `tour.log` in a folder.
public final class TourRun {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("MMdd-HHmmss", Locale.ENGLISH);

  private final TourLog log;
  private final Path out;
  private final Path files;
  private final Witness witness;
  private final Cable cable;
  private final String branch = "tour/" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
  private @Nullable Story story;

  /// `files` is where the story keeps files of its own, `cable` is how the program reaches the
  /// server that `instance` is.
  public TourRun(Path out, Path files, Instance instance, Credentials credentials, Cable cable) {
    this.out = out;
    this.files = files;
    this.cable = cable;
    log = new TourLog(out);
    witness = new Witness(instance, credentials);
  }

  /// The story until the program is left, which it is at the end; `closed` is when its window is
  /// gone. On the starting thread, while the window is open. Tells whether every step held; the
  /// branch it makes has a name of its own, so that it can run again.
  public boolean playUntilRestart(CountDownLatch closed) throws InterruptedException, IOException {
    Hands hands = new Hands(Hands.onWindow(Robot::new), new Eyes());
    Tour tour = new Tour(hands, new Pictures(out), log);
    Story told = new Story(tour, witness, branch, cable, files);
    story = told;
    return plays(() -> {
      told.tell();
      told.leave(closed);
    });
  }

  /// The rest of the story, in the window of a program that was started anew and takes files as
  /// from a second start; it is left at the end, too.
  public boolean playOn(Consumer<List<Path>> running, CountDownLatch closed)
      throws InterruptedException, IOException {
    Story told = requireNonNull(story);
    return plays(() -> {
      told.tellOn(running);
      told.leave(closed);
    });
  }

  private interface Chapters {
    void tell() throws InterruptedException, IOException;
  }

  private boolean plays(Chapters chapters) throws InterruptedException, IOException {
    try {
      chapters.tell();
      return log.isOk();
    } catch (Tour.Broken e) {
      return broken();
    } catch (IllegalStateException e) {
      log.step("went on from there", "the way to the next step", String.valueOf(e), false);
      return broken();
    }
  }

  private boolean broken() throws InterruptedException, IOException {
    witness.clearAway(witness.modelId(Story.MODEL), branch);
    return false;
  }
}
