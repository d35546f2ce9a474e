package modeldesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Rules;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.lang.search.Sought;
import modeldesk.lang.search.TextQuery;
import modeldesk.lang.search.TextSearch;
import modeldesk.lang.search.Where;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.store.AppFolders;
import modeldesk.store.SnapshotStore;

/// A model of 5,000 files with a million lines: what is done to all of it, then its window.
final class ModelRun {
  private static final int FILES = 5_000;
  private static final int LINES = 200;
  private static final int TIMES = 40;

  private final Figures figures;
  private final Frames frames = new Frames();

  ModelRun(Figures figures) {
    this.figures = figures;
  }

  /// Leaves the model in a folder.
  static void prepare(Path home) throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < FILES; i++) {
      texts.put(
          "schema_" + i / 50 + "/table_" + i + ".view",
          Docs.view(LINES).replace("schema: shop", "schema: schema_" + i / 50));
    }
    Kept.model(home, texts);
  }

  void texts(Path home) throws Exception {
    SnapshotStore store = new SnapshotStore(AppFolders.under(home));
    long start = System.nanoTime();
    Snapshot snapshot =
        Objects.requireNonNull(store.load(Kept.ADDRESS, Kept.TARGET.place()).snapshot());
    figures.put("model load", since(start));
    Project project = new Project(snapshot, new TreeMap<>());
    search(project, "search", new Sought("kind_11", false, false, false));
    search(project, "regex", new Sought("amount_1\\d:$", false, false, true));
    TreeMap<FileName, String> all = new TreeMap<>();
    for (FileName name : project.names()) {
      all.put(name, Objects.requireNonNull(project.text(name)));
    }
    start = System.nanoTime();
    Check check = Check.of(ModelIndex.of(all, Surroundings.COMPLETE), Rules.all());
    figures.put("model check", since(start));
    List<Double> edits = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      FileName name = new FileName("schema_" + i + "/table_" + i * 50 + ".view");
      String text = Objects.requireNonNull(all.get(name)).replace("amount_3:", "sum_3:");
      start = System.nanoTime();
      check = check.after(check.model().with(name, text));
      edits.add(since(start));
    }
    figures.put("model recheck", edits.stream().sorted().toList().get(TIMES / 2));
  }

  private void search(Project project, String name, Sought sought) {
    TextQuery query = new TextQuery(sought, Set.of(), Where.ANYWHERE);
    figures.put(
        "model " + name,
        Figures.time(1, 5, () -> new TextSearch(query).each(project, TextSearch.MOST, file -> {})));
  }

  void window(Path home) throws Exception {
    WindowRun.start(home);
    Hand.until(WindowRun::isFilled);
    Hand.untilQuiet(Duration.ofSeconds(1));
    figures.put("model memory", WindowRun.memory(ProcessHandle.current().pid()));
    Hand.on(() -> {
      frames.follow(Hand.scene());
      return true;
    });
    tree();
    quickOpen();
  }

  private void tree() throws Exception {
    ListView<?> tree =
        (ListView<?>) Objects.requireNonNull(Hand.on(() -> Hand.find("#files-tree")));
    figures.put("model tree work", Hand.each(ModelsRun.scrolled(frames, tree), Frames.Taken::work));
  }

  /// A letter in the list of files, until the frame with what it finds.
  private void quickOpen() throws Exception {
    Hand.on(() -> {
      Hand.shortcut(Hand.scene().getRoot(), KeyCode.P);
      frames.follow(Objects.requireNonNull(Hand.find("#palette-filter")).getScene());
      return true;
    });
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      String typed = "table_" + i * 7;
      Frames.Taken taken =
          frames.after(
              () ->
                  ((TextField) Objects.requireNonNull(Hand.find("#palette-filter"))).setText(typed),
              () ->
                  Hand.find("#palette-list") instanceof ListView<?> list
                      && !list.getItems().isEmpty()
                      && list.getItems().getFirst().toString().contains("letters=" + typed));
      if (taken != null) {
        all.add(taken.painted());
      }
      Thread.sleep(30);
    }
    figures.put("model quick-open", all);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
