package modeldesk.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.store.AppFolders;
import modeldesk.store.CatalogStore;
import modeldesk.store.Listing;

/// A server that listed 10,000 models: until they stand in the tree, and how the tree scrolls.
final class ModelsRun {
  private static final int MODELS = 10_000;
  private static final int TIMES = 40;
  private static final String CONNECTION = "c1";

  private final Figures figures;
  private final Frames frames = new Frames();

  ModelsRun(Figures figures) {
    this.figures = figures;
  }

  void run(Path home) throws Exception {
    WindowRun.keep(home, Map.of("small", Docs.view(20)));
    List<Model> models = new ArrayList<>();
    for (int i = 0; i < MODELS; i++) {
      models.add(
          new Model("m" + i, "Model " + i, ModelKind.SHARED, null, CONNECTION, null, null, null));
    }
    List<Connection> connections =
        List.of(new Connection(CONNECTION, "Warehouse", "snowflake", null));
    new CatalogStore(AppFolders.under(home))
        .save(Kept.ADDRESS, new Listing(Instant.now(), connections, models));
    WindowRun.start(home);
    Hand.until(ModelsRun::isListed);
    Hand.untilQuiet();
    ListView<?> tree = (ListView<?>) requireNonNull(Hand.on(() -> Hand.find("#browser-tree")));
    Hand.on(() -> {
      frames.follow(tree.getScene());
      if (tree.getItems().size() > MODELS) {
        fold(tree);
      }
      return true;
    });
    List<Double> listed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Frames.Taken taken = frames.after(() -> fold(tree), () -> tree.getItems().size() > MODELS);
      listed.add(requireNonNull(taken).painted());
      Hand.untilQuiet();
      if (i < 4) {
        frames.after(() -> fold(tree));
        Hand.untilQuiet();
      }
    }
    figures.put("models listed", listed.stream().sorted().toList().get(listed.size() / 2));
    figures.put("models tree work", Hand.each(scrolled(frames, tree), Frames.Taken::work));
  }

  /// Whether the tree of models has something to show.
  static boolean isListed() {
    return Hand.find("#browser-tree") instanceof ListView<?> tree && !tree.getItems().isEmpty();
  }

  /// Opens or closes the only connection.
  private static void fold(ListView<?> tree) {
    tree.getSelectionModel().clearAndSelect(0);
    Hand.press(tree, KeyCode.ENTER);
  }

  /// The frames in which a list jumps from place to place.
  static List<Frames.Taken> scrolled(Frames frames, ListView<?> list) throws InterruptedException {
    List<Frames.Taken> all = new ArrayList<>();
    for (int i = 1; i <= TIMES; i++) {
      int row = i * 37;
      Frames.Taken taken =
          frames.after(() -> list.scrollTo(row % Math.max(1, list.getItems().size())));
      if (taken != null) {
        all.add(taken);
      }
      Thread.sleep(20);
    }
    return all;
  }
}
