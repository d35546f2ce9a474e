package modeldesk.app.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.robot.Robot;
import modeldesk.api.Credentials;
import modeldesk.model.Instance;

/// Plays the story once and leaves pictures and `tour.log` in a folder.
public final class TourRun {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("MMdd-HHmmss", Locale.ENGLISH);

  private final Path out;

  public TourRun(Path out) {
    this.out = out;
  }

  /// On the starting thread, while the window is open. Tells whether every step held; the branch it
  /// makes has a name of its own, so that it can run again.
  public boolean play(Instance instance, Credentials credentials)
      throws InterruptedException, IOException {
    TourLog log = new TourLog(out);
    Hands hands = new Hands(Hands.onWindow(Robot::new), new Eyes());
    Tour tour = new Tour(hands, new Pictures(out), log);
    String branch = "tour/" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
    Witness witness = new Witness(instance, credentials);
    try {
      new Story(tour, witness, branch).tell();
      return log.isOk();
    } catch (Tour.Broken e) {
      witness.clearAway(witness.modelId(Story.MODEL), branch);
      return false;
    }
  }
}
