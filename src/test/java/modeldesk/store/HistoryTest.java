package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import modeldesk.store.History.Earlier;
import modeldesk.store.History.Kind;
import modeldesk.store.History.Limits;
import modeldesk.store.History.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Target.Place SHARED = new Target.Place("s1", null, Mode.COMBINED);
  private static final Target.Place BRANCH = new Target.Place("s1", "b1", Mode.COMBINED);
  private static final FileName ORDERS = new FileName("ecomm/orders.view");
  private static final FileName USERS = new FileName("users.view");

  @TempDir Path home;
  private History history;
  private Path root;

  @BeforeEach
  void open() {
    history = new History(AppFolders.under(home), "acme.omniapp.co");
    root = home.resolve("data/acme.omniapp.co/history");
  }

  private static Earlier earlier(FileName file, Kind kind, int days, String text) {
    return new Earlier(file, kind, NOON.plus(Duration.ofDays(days)), text);
  }

  private List<String> texts(Target.Place place) throws IOException {
    return history.load(place).versions().stream().map(this::text).toList();
  }

  private String text(Version version) {
    try {
      return String.valueOf(history.text(version).text());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Path> blobs() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("texts"))) {
      return files.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
    }
  }

  private Path index() {
    return root.resolve("models/s1/_shared.combined.jsonl");
  }

  @Test
  void givesBackWhatWasKeptTheNewestFirst() throws Exception {
    history.keep(
        SHARED, List.of(earlier(ORDERS, Kind.FETCHED, 0, "\uFEFFlabel: \"Größe 🙂\"\r\n")));
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DISCARDED, 1, "")));
    List<Version> versions = history.load(SHARED).versions();
    assertThat(versions).extracting(Version::kind).containsExactly(Kind.DISCARDED, Kind.FETCHED);
    assertThat(versions).extracting(Version::at).containsExactly(NOON.plusSeconds(86_400), NOON);
    assertThat(texts(SHARED)).containsExactly("", "\uFEFFlabel: \"Größe 🙂\"\r\n");
    assertThat(history.load(SHARED).setAside()).isNull();
  }

  @Test
  void keepsPlacesApartButEachTextOnce() throws Exception {
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, 0, "same\n")));
    history.keep(BRANCH, List.of(earlier(USERS, Kind.PUSHED, 0, "same\n")));
    assertThat(history.load(SHARED).versions()).extracting(Version::file).containsExactly(ORDERS);
    assertThat(history.load(BRANCH).versions()).extracting(Version::file).containsExactly(USERS);
    assertThat(blobs()).hasSize(1);
  }

  @Test
  void doesNotKeepTheNewestTextOfAFileTwiceInARow() throws Exception {
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, 0, "a\n")));
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DISCARDED, 1, "a\n")));
    history.keep(
        SHARED,
        List.of(earlier(ORDERS, Kind.DRAFT, 2, "b\n"), earlier(ORDERS, Kind.DRAFT, 3, "a\n")));
    assertThat(texts(SHARED)).containsExactly("a\n", "b\n", "a\n");
  }

  @Test
  void aLineCutShortCostsOnlyItselfAndIsSetAside() throws Exception {
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, 0, "a\n")));
    Files.writeString(index(), "{\"file\":\"users.vi", StandardOpenOption.APPEND);
    assertThat(history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, 0, "a\n")))).isNotNull();
    assertThat(texts(SHARED)).hasSize(1);
    Files.writeString(index(), "{\"file\":\"users.vi", StandardOpenOption.APPEND);
    History.Loaded loaded = history.load(SHARED);
    assertThat(loaded.versions()).hasSize(1);
    assertThat(loaded.setAside()).content().endsWith("{\"file\":\"users.vi");
    history.keep(SHARED, List.of(earlier(USERS, Kind.DRAFT, 1, "b\n")));
    assertThat(texts(SHARED)).containsExactly("b\n", "a\n");
    assertThat(history.load(SHARED).setAside()).isNull();
  }

  @Test
  void aTextThatCannotBeReadIsSetAsideAndCanBeKeptAgain() throws Exception {
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, 0, "a\n")));
    Files.writeString(blobs().getFirst(), "no gzip");
    Version version = history.load(SHARED).versions().getFirst();
    History.Found broken = history.text(version);
    assertThat(broken.text()).isNull();
    assertThat(broken.setAside()).hasContent("no gzip");
    assertThat(history.text(version)).isEqualTo(new History.Found(null, null));
    history.keep(BRANCH, List.of(earlier(ORDERS, Kind.DRAFT, 0, "a\n")));
    assertThat(history.text(version).text()).isEqualTo("a\n");
  }

  @Test
  void aTextThatIsNotTheOneKeptIsNeverGivenBack() throws Exception {
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, 0, "a\n")));
    Files.write(blobs().getFirst(), Packed.bytes(out -> out.write('b')));
    History.Found found = history.text(history.load(SHARED).versions().getFirst());
    assertThat(found.text()).isNull();
    assertThat(found.setAside()).isNotNull();
  }

  @Test
  void forgetsWhatIsTooOldUnlessANewerVersionHasTheSameText() throws Exception {
    history.keep(
        SHARED,
        List.of(
            earlier(ORDERS, Kind.DRAFT, 0, "old\n"),
            earlier(ORDERS, Kind.DRAFT, 1, "again\n"),
            earlier(ORDERS, Kind.DRAFT, 93, "new\n"),
            earlier(ORDERS, Kind.DRAFT, 94, "newer\n"),
            earlier(ORDERS, Kind.DRAFT, 95, "again\n")));
    history.trim(Limits.USUAL, NOON.plus(Duration.ofDays(96)));
    assertThat(texts(SHARED)).containsExactly("again\n", "newer\n", "new\n");
    assertThat(blobs()).hasSize(3);
  }

  @Test
  void aClockThatIsFarAheadCostsNothing() throws Exception {
    for (int day = 0; day < 5; day++) {
      history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, day, "day " + day)));
    }
    history.trim(Limits.USUAL, NOON.plus(Duration.ofDays(3000)));
    assertThat(texts(SHARED)).hasSize(5);
  }

  @Test
  void norDoesWhatWasKeptMeanwhileUntilItGoesOnForDays() throws Exception {
    history.keep(
        SHARED,
        List.of(
            earlier(ORDERS, Kind.DRAFT, 0, "a\n"),
            earlier(ORDERS, Kind.DRAFT, 1, "b\n"),
            earlier(ORDERS, Kind.DRAFT, 3000, "c\n"),
            earlier(ORDERS, Kind.DRAFT, 3001, "d\n")));
    Instant ahead = NOON.plus(Duration.ofDays(3002));
    history.trim(Limits.USUAL, ahead);
    assertThat(texts(SHARED)).hasSize(4);
    history.trim(Limits.USUAL, NOON.plus(Duration.ofDays(2)));
    assertThat(texts(SHARED)).hasSize(4);
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, 3002, "e\n")));
    history.trim(Limits.USUAL, ahead);
    assertThat(texts(SHARED)).containsExactly("e\n", "d\n", "c\n");
  }

  @Test
  void forgetsTheOldestWhereItIsTooMuch() throws Exception {
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, 0, "first\n")));
    history.keep(BRANCH, List.of(earlier(ORDERS, Kind.DRAFT, 1, "other\n")));
    long both = 0;
    for (Path blob : blobs()) {
      both += Files.size(blob);
    }
    history.trim(new Limits(Duration.ofDays(90), both), NOON);
    assertThat(blobs()).hasSize(2);
    history.trim(new Limits(Duration.ofDays(90), both - 1), NOON);
    assertThat(texts(SHARED)).isEmpty();
    assertThat(texts(BRANCH)).containsExactly("other\n");
    assertThat(blobs()).hasSize(1);
  }

  @Test
  void anUnreadableIndexDoesNotTakeItsTextsAlongUntilTheyAreOld() throws Exception {
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, 0, "a\n")));
    Files.setLastModifiedTime(blobs().getFirst(), FileTime.from(NOON));
    Files.writeString(index(), "garbage\n");
    assertThat(history.trim(Limits.USUAL, NOON))
        .singleElement()
        .satisfies(aside -> assertThat(aside).hasContent("garbage"));
    assertThat(blobs()).hasSize(1);
    for (int day = 93; day < 96; day++) {
      history.keep(BRANCH, List.of(earlier(ORDERS, Kind.DRAFT, day, "day " + day)));
    }
    history.trim(Limits.USUAL, NOON.plus(Duration.ofDays(96)));
    assertThat(texts(BRANCH)).hasSize(3);
    assertThat(blobs()).hasSize(3);
  }

  @Test
  void tellsHowMuchItKeeps() throws Exception {
    history.keep(SHARED, List.of(earlier(ORDERS, Kind.DRAFT, 0, "one: 1\n")));
    history.keep(BRANCH, List.of(earlier(USERS, Kind.DRAFT, 1, "two: 2\n")));
    history.keep(BRANCH, List.of(earlier(ORDERS, Kind.DRAFT, 2, "one: 1\n")));
    Files.writeString(root.resolve("texts/half.tmp"), "not a text yet");

    long onDisk = 0;
    try (Stream<Path> files = Files.list(root.resolve("texts"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".gz")).toList()) {
        onDisk += Files.size(file);
      }
    }
    assertThat(history.use()).isEqualTo(new History.Use(2, onDisk));
  }

  @Test
  void anEmptyHistoryIsNoFailure() throws Exception {
    assertThat(history.use()).isEqualTo(new History.Use(0, 0));
    assertThat(history.load(SHARED).versions()).isEmpty();
    assertThat(history.trim(Limits.USUAL, NOON)).isEmpty();
    history.keep(SHARED, List.of());
    assertThat(root).doesNotExist();
  }
}
