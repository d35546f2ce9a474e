package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabStoreTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final Target.Place SHARED = new Target.Place("m1", null, Mode.COMBINED);
  private static final Target.Place BRANCH = new Target.Place("m1", "b1", Mode.EXTENSION);

  @TempDir Path home;
  private TabStore store;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    store = new TabStore(AppFolders.under(home));
    Path folder = AppFolders.under(home).ofHost("acme.omniapp.co");
    file = Files.createDirectories(folder).resolve("tabs.json");
  }

  @Test
  void atFirstNothingWasOpen() throws Exception {
    assertThat(store.load("acme.omniapp.co")).isEmpty();
  }

  @Test
  void givesBackWhatWasSavedServerByServer() throws Exception {
    List<Tabs> all =
        List.of(
            new Tabs(BRANCH, List.of(new Tabs.Tab(ITEMS, 7, 3), new Tabs.Tab(API, 0, -1)), ITEMS),
            new Tabs(
                SHARED,
                List.of(
                    new Tabs.Tab(
                        API, 9, 1, 2, List.of(new Tabs.Fold(3, "joins:")), true, false, 0, true),
                    new Tabs.Tab(API, 0, 0, 0, List.of(), false, true, 1, true),
                    new Tabs.Tab(ITEMS, 0, 4, 0, List.of(), false, false, 2, true),
                    new Tabs.Tab(ITEMS, 0, 0, 0, List.of(), false, false, 3, true)),
                API,
                1,
                List.of(
                    new Tabs.Window(
                        new Room.Row<>(
                            false,
                            List.of(
                                new Room.One<>(0),
                                new Room.Row<>(
                                    true,
                                    List.of(new Room.One<>(1), new Room.One<>(2)),
                                    List.of(0.4, 0.6))),
                            List.of(0.25, 0.75)),
                        null),
                    new Tabs.Window(
                        new Room.One<>(3), new Settings.Window(-10, 20, 640, 480, true)))));
    store.save("acme.omniapp.co", all);
    assertThat(store.load("acme.omniapp.co")).isEqualTo(all);
    assertThat(store.load("other.omniapp.co")).isEmpty();
    assertThat(file).exists();
  }

  @Test
  void leavesOutWhatMakesNoSense() throws Exception {
    Files.writeString(
        file,
        """
        {"future": 1, "places": [null, {"modelId": "m1"}, {"mode": "combined"},
         {"modelId": "m1", "mode": "combined", "active": " ",
          "tabs": [null, {}, {"file": "api.topic", "caret": -4, "topLine": -9, "group": null,
            "folds": [null, {}, {"line": 3}, {"line": -1, "head": "a:"}]}],
          "windows": [{"room": {}}, {"room": {"group": 1}}]}]}
        """);
    assertThat(store.load("acme.omniapp.co"))
        .containsExactly(new Tabs(SHARED, List.of(new Tabs.Tab(API, 0, -1)), null));
  }

  @Test
  void twoGroupsOfEarlierComeBack() throws Exception {
    Files.writeString(
        file,
        """
        {"places": [{"modelId": "m1", "mode": "combined", "active": "api.topic",
          "tabs": [{"file": "api.topic", "group": 1}],
          "split": {"down": true, "share": 0.3, "active": 1}}]}
        """);
    assertThat(store.load("acme.omniapp.co"))
        .containsExactly(
            new Tabs(
                SHARED,
                List.of(new Tabs.Tab(API, 0, 0, -1, List.of(), false, false, 1, false)),
                API,
                1,
                List.of(
                    new Tabs.Window(
                        new Room.Row<>(
                            true, List.of(new Room.One<>(0), new Room.One<>(1)), List.of(0.3, 0.7)),
                        null))));
  }

  @Test
  void windowsThatMakeNoSenseAreLeftOut() throws Exception {
    Files.writeString(
        file,
        """
        {"places": [{"modelId": "m1", "mode": "combined", "group": 7, "windows": [
          {"room": {"rooms": [{"group": 4, "share": -3}, null, {"rooms": []}]}}, null, {},
          {"room": {"group": 5}, "x": 1, "y": 2, "width": 0, "height": 9}]}]}
        """);
    assertThat(store.load("acme.omniapp.co"))
        .containsExactly(
            new Tabs(
                SHARED,
                List.of(),
                null,
                7,
                List.of(
                    new Tabs.Window(new Room.One<>(4), null),
                    new Tabs.Window(new Room.One<>(5), null))));
  }

  @Test
  void aFileNobodyCanReadIsSetAside() throws Exception {
    Files.writeString(file, "{");
    assertThat(store.load("acme.omniapp.co")).isEmpty();
    assertThat(file).doesNotExist();
    try (Stream<Path> left = Files.list(file.resolveSibling("."))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.startsWith("tabs.json.broken-"));
    }
  }

  @Test
  void ofVeryManyFiftyAreKeptAndTheOneInFrontAmongThem() {
    List<Tabs.Tab> many =
        IntStream.range(0, 60).mapToObj(i -> new Tabs.Tab(name(i), 0, 0)).toList();
    assertThat(new Tabs(SHARED, many, name(59)).open()).isEqualTo(many.subList(10, 60));
    assertThat(new Tabs(SHARED, many, name(4)).open()).isEqualTo(many.subList(4, 54));
  }

  private static FileName name(int i) {
    return new FileName("view" + i + ".view");
  }
}
