package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PushJournalTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final ModelFile NOW = new ModelFile(ITEMS, "label: Ünits\r\n", new Checksum("c1"));

  @TempDir Path home;
  private PushJournal journal;
  private Path folder;

  @BeforeEach
  void open() {
    journal = new PushJournal(AppFolders.under(home), "acme.omniapp.co");
    folder = home.resolve("data/acme.omniapp.co/push");
  }

  private static PushRecord record(String id, PushRecord.State state) {
    return new PushRecord(
        id,
        new Target.Place("m1", "b1", Mode.EXTENSION),
        "fix/topics",
        "Why",
        Instant.parse("2026-11-25T14:05:00Z"),
        List.of(
            new PushRecord.Step(ITEMS, null, "label: Ünits\n", state, NOW, ""),
            new PushRecord.Step(
                new FileName("a.topic"), "old", null, PushRecord.State.REFUSED, null, "No.")));
  }

  @Test
  void nothingWasPushedYet() throws Exception {
    assertThat(journal.load()).isEqualTo(new PushJournal.Loaded(List.of(), List.of()));
  }

  @Test
  void givesBackWhatWasKeptTheNewestFirst() throws Exception {
    PushRecord first = record("2026-11-25_14-05-00", PushRecord.State.PUSHED);
    PushRecord second = record("2026-11-25_14-06-00.5", PushRecord.State.SENDING);
    journal.save(first);
    journal.save(second);
    assertThat(journal.load().records()).containsExactly(second, first);
    assertThat(folder.resolve("000001_2026-11-25_14-05-00.json")).exists();
    assertThat(folder.resolve("000002_2026-11-25_14-06-00.5.json")).exists();
  }

  @Test
  void whatIsKnownLaterTakesThePlaceOfWhatWasKnown() throws Exception {
    journal.save(record("a", PushRecord.State.SENDING));
    journal.save(record("a", PushRecord.State.PUSHED));
    assertThat(journal.load().records()).containsExactly(record("a", PushRecord.State.PUSHED));
  }

  @Test
  void theFiftyNewestAreKeptAndEachOneWhoseEndWasNotSeen() throws Exception {
    journal.save(record("2026-01-01", PushRecord.State.SENDING));
    for (int i : IntStream.rangeClosed(10, 61).toArray()) {
      journal.save(record("2026-02-" + i, PushRecord.State.PUSHED));
    }
    List<String> ids = journal.load().records().stream().map(PushRecord::id).toList();
    assertThat(ids).hasSize(51).startsWith("2026-02-61").endsWith("2026-02-12", "2026-01-01");
  }

  @Test
  void aPushAfterTheClockWasSetBackIsTheNewestAlsoInTheNextRun() throws Exception {
    for (int i : IntStream.rangeClosed(10, 60).toArray()) {
      journal.save(record("2026-02-" + i, PushRecord.State.PUSHED));
    }
    journal.save(record("2025-12-31", PushRecord.State.SENDING));
    journal = new PushJournal(AppFolders.under(home), "acme.omniapp.co");
    journal.save(record("2025-12-30", PushRecord.State.PUSHED));
    journal.save(record("2025-12-31", PushRecord.State.PUSHED));
    assertThat(journal.load().records())
        .hasSize(50)
        .startsWith(
            record("2025-12-30", PushRecord.State.PUSHED),
            record("2025-12-31", PushRecord.State.PUSHED))
        .endsWith(record("2026-02-13", PushRecord.State.PUSHED));
  }

  @Test
  void recordsOfEarlierVersionsAreReadFollowedAndOlderThanAllOthers() throws Exception {
    journal.save(record("2026-03-01", PushRecord.State.SENDING));
    journal.save(record("2026-03-02", PushRecord.State.PUSHED));
    Files.move(folder.resolve("000001_2026-03-01.json"), folder.resolve("2026-03-01.json"));
    Files.move(folder.resolve("000002_2026-03-02.json"), folder.resolve("2026-03-02.json"));
    journal = new PushJournal(AppFolders.under(home), "acme.omniapp.co");
    journal.save(record("2026-03-01", PushRecord.State.UNKNOWN));
    journal.save(record("2026-02-01", PushRecord.State.PUSHED));
    assertThat(journal.load().records())
        .containsExactly(
            record("2026-02-01", PushRecord.State.PUSHED),
            record("2026-03-02", PushRecord.State.PUSHED),
            record("2026-03-01", PushRecord.State.UNKNOWN));
  }

  @Test
  void aRecordThatCannotBeReadIsSetAsideAndTheOthersAreThere() throws Exception {
    journal.save(record("a", PushRecord.State.PUSHED));
    Files.writeString(folder.resolve("b.json"), "{\"modelId\":\"m1\"", StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("c.json"),
        "{\"modelId\":\"m1\",\"mode\":\"SIDEWAYS\",\"startedAt\":\"2026-11-25T14:05:00Z\",\"steps\":[]}",
        StandardCharsets.UTF_8);
    PushJournal.Loaded loaded = journal.load();
    assertThat(loaded.records()).extracting(PushRecord::id).containsExactly("a");
    assertThat(loaded.setAside()).hasSize(2).allMatch(Files::exists);
    assertThat(journal.load().setAside()).isEmpty();
  }
}
