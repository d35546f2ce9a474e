package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import modeldesk.api.ApiException;
import modeldesk.api.YamlWrite;
import modeldesk.model.FileName;
import modeldesk.model.Instance;
import modeldesk.model.Mode;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.playground.wire.WriteCount;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.store.TabStore;
import modeldesk.store.Tabs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed again and again, whatever it is doing, and started again on the same
/// folder: at most the last second of typing is lost, every file it left can be read, and what it
/// pushed was written once. Rounds are numbered by their seeds, which decide what goes on when the
/// kill comes and when it comes. A few run each time; the many that the promise rests on are
///
/// ```
/// mvn test -Dtest=KillTest -Dkill.rounds=300
/// ```
///
/// and `-Dkill.seed=17 -Dkill.rounds=1` plays a round that failed again. What each round came to
/// stands in `target/kill-rounds.txt` afterwards.
final class KillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 12);
  private static final int FIRST = Integer.getInteger("kill.seed", 1);

  /// What may be lost: the last second, a little for the machine, and whatever time it had no turn
  /// for the program at all, which is none where it is not busy with other things.
  private static final long LOST_MILLIS = 1_000 + 200;

  /// Letters that were typed but could not be told any more.
  private static final int UNTOLD = 3;

  private static final int MOST_LETTERS = 40;
  private static final int START_MILLIS = 3_000;
  private static final int LONGEST_MILLIS = 1_500;
  private static final int SLOWEST_MILLIS = 400;

  /// What goes on when the kill comes.
  private enum Scene {
    STARTING,
    TYPING,
    GETTING_LATEST,
    PUSHING,
    TYPING_WHILE_PUSHING
  }

  @TempDir private Path folder;
  private final Map<FileName, Integer> typed = new HashMap<>();
  private final Map<String, PushRecord> pushes = new HashMap<>();
  private TestOmni omni;
  private Target target;
  private Path home;
  private String host = "";
  private boolean cutOff;
  private int others;
  private String doing = "";
  private final List<String> report = new ArrayList<>();

  @BeforeEach
  void prepare() throws IOException, ApiException {
    omni = new TestOmni(folder.resolve("server"));
    target = omni.branch("kill");
    for (FileName file : Manuscript.FILES) {
      write(file, Manuscript.text(file, 0));
      typed.put(file, 0);
    }
    write(Manuscript.OTHER, "label: 0\n");
    home = folder.resolve("home");
    AppFolders folders = AppFolders.under(home);
    host = Instance.parse(omni.instance.base().toString(), false).host();
    new SettingsStore(folders)
        .save(
            Settings.DEFAULT
                .withWindow(new Settings.Window(0, 0, 1000, 800, false))
                .withLastPlace(
                    new Settings.Place(
                        host, target.model().id(), target.branchId(), Mode.COMBINED)));
    List<Tabs.Tab> tabs = Manuscript.FILES.stream().map(file -> new Tabs.Tab(file, 0, -1)).toList();
    new TabStore(folders)
        .save(host, List.of(new Tabs(target.place(), tabs, Manuscript.FILES.getFirst())));
  }

  @AfterEach
  void close() throws IOException {
    omni.close();
    Files.write(Files.createDirectories(Path.of("target")).resolve("kill-rounds.txt"), report);
  }

  @Test
  void atMostASecondIsLostAndNothingIsWrittenTwice() throws Exception {
    for (int seed = FIRST; seed < FIRST + ROUNDS; seed++) {
      Random random = new Random(seed);
      Scene scene = Scene.values()[random.nextInt(Scene.values().length)];
      doing = "%d, %s".formatted(seed, scene);
      try {
        round(scene, random);
      } catch (Exception | AssertionError e) {
        throw new AssertionError(
            "round %s; again with -Dkill.seed=%d -Dkill.rounds=1: %s"
                .formatted(doing, seed, e.getMessage()),
            e);
      }
    }
    theLastStartBringsEverythingToOmni();
  }

  private void round(Scene scene, Random random) throws Exception {
    omni.recover();
    try (TypistProcess typist = start()) {
      if (scene != Scene.STARTING) {
        begin(typist);
        typist.obey("type %d %d".formatted(random.nextLong(), 1 + random.nextInt(MOST_LETTERS)));
        omni.slow(upTo(SLOWEST_MILLIS, random));
      }
      switch (scene) {
        case STARTING, TYPING -> {}
        case GETTING_LATEST -> {
          write(Manuscript.OTHER, "label: by somebody else " + ++others + "\n");
          typist.obey("latest");
        }
        case PUSHING -> {
          typist.order("push and wait");
          typist.await("pushing");
        }
        case TYPING_WHILE_PUSHING -> {
          typist.order("push and type");
          typist.await("pushing");
        }
      }
      int longest = scene == Scene.STARTING ? START_MILLIS : LONGEST_MILLIS;
      killed(typist, typist.killAfter(upTo(longest, random)));
    }
  }

  /// What was lost shows at once: nothing is drawn that is not kept.
  private void begin(TypistProcess typist) throws IOException, InterruptedException {
    typist.await("done start");
    if (cutOff) {
      typist.obey("go on");
    }
    List<String> shown = typist.obey("read");
    assertThat(shown)
        .containsExactlyElementsOf(
            Manuscript.FILES.stream()
                .map(file -> "shows " + file + " " + typed.get(file))
                .toList());
  }

  private void killed(TypistProcess typist, long at) throws IOException {
    LeftBehind left = LeftBehind.read(home, host, target, folder.resolve("copy"));
    left.pushes().forEach(push -> pushes.put(push.id(), push));
    cutOff = left.hasCutOffPush();
    long lost = 0;
    long idle = typist.idle(at);
    for (FileName file : Manuscript.FILES) {
      int kept = Manuscript.typed(file, kept(left, file));
      int told = told(typist, file, Long.MAX_VALUE);
      assertThat(kept)
          .as("letters of %s, of which %d had been typed; no turn for %d ms", file, told, idle)
          .isBetween(told(typist, file, at - LOST_MILLIS - idle), told + UNTOLD);
      typed.put(file, kept);
      lost = Math.max(lost, sinceFirstLost(typist, file, kept, at));
    }
    report.add(
        "%s, %d ms of typing lost (no turn for %d ms)%s"
            .formatted(doing, lost, idle, cutOff ? ", push cut off" : ""));
    if (!cutOff) {
      everyWriteIsInTheJournal();
    }
  }

  private static long sinceFirstLost(TypistProcess typist, FileName file, int kept, long at) {
    return typist.keys().stream()
        .filter(key -> key.file().equals(file) && key.typed() > kept)
        .mapToLong(key -> at - key.at())
        .max()
        .orElse(0);
  }

  private int told(TypistProcess typist, FileName file, long until) {
    return typist.keys().stream()
        .filter(key -> key.file().equals(file) && key.at() <= until)
        .mapToInt(TypistProcess.Key::typed)
        .reduce(Objects.requireNonNull(typed.get(file)), Math::max);
  }

  private String kept(LeftBehind left, FileName file) {
    return left.drafts().stream()
        .filter(draft -> draft.name().equals(file))
        .map(draft -> Objects.requireNonNull(draft.text()))
        .findFirst()
        .orElseGet(() -> omni.file(target, file).text());
  }

  /// What Omni was told to write is what the pushes say they wrote, no more and no less.
  private void everyWriteIsInTheJournal() {
    for (FileName file : Manuscript.FILES) {
      List<WriteCount> written =
          omni.writes().stream().filter(write -> write.what().equals(file.key())).toList();
      assertThat(written).as("writes of %s", file).hasSize(1);
      assertThat(written.getFirst().repeated()).as("%s again", file).isZero();
      assertThat(written.getFirst().count())
          .as("writes of %s; pushes: %s", file, pushes.values())
          .isEqualTo(1 + pushed(file));
    }
  }

  private int pushed(FileName file) {
    return (int)
        pushes.values().stream()
            .flatMap(push -> push.steps().stream())
            .filter(step -> step.file().equals(file) && step.state() == PushRecord.State.PUSHED)
            .count();
  }

  private void theLastStartBringsEverythingToOmni() throws Exception {
    omni.recover();
    doing = "the end";
    try (TypistProcess typist = start()) {
      begin(typist);
      typist.obey("finish");
      killed(typist, typist.killAfter(Duration.ZERO));
    }
    assertThat(cutOff).isFalse();
    for (FileName file : Manuscript.FILES) {
      assertThat(omni.file(target, file).text())
          .isEqualTo(Manuscript.text(file, Objects.requireNonNull(typed.get(file))));
    }
  }

  private TypistProcess start() throws IOException {
    return new TypistProcess(home, omni.place(), folder.resolve("complaints.txt"));
  }

  private void write(FileName file, String text) throws ApiException {
    omni.eyes.write(target, new YamlWrite(file, text, null, null));
  }

  private static Duration upTo(int millis, Random random) {
    return Duration.ofMillis(random.nextInt(millis));
  }
}
