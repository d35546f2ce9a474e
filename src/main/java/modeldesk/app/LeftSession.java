package modeldesk.app;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import modeldesk.playground.seed.Sample;
import modeldesk.store.AppFolders;
import modeldesk.store.ConnectionStore;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.store.TabStore;
import modeldesk.store.Tabs;

/// What a program leaves behind that had three files of a model of the Playground open: the start
/// after it is the one of every day, which is rehearsed and measured.
public final class LeftSession {
  private static final String HOST = "playground";

  private LeftSession() {}

  /// Writes it into folders in which nothing was kept so far; blocks.
  public static void leaveIn(AppFolders folders, Settings.Window window) throws IOException {
    Target.Place place = new Target.Place(Sample.BLOBS_R_US, null, Mode.COMBINED);
    new SettingsStore(folders)
        .save(
            Settings.DEFAULT
                .withTheme(Settings.Theme.LIGHT)
                .withWindow(window)
                .withLastPlace(
                    new Settings.Place(HOST, place.modelId(), place.branchId(), place.mode())));
    new ConnectionStore(folders)
        .save(List.of(ConnectionStore.playground().at(place, "").shownAt(Instant.now())));
    List<Tabs.Tab> tabs =
        Stream.of("ecomm/users.view", "order_transactions.topic", "ecomm/orders.view")
            .map(file -> new Tabs.Tab(new FileName(file), 0, 0))
            .toList();
    new TabStore(folders).save(HOST, List.of(new Tabs(place, tabs, tabs.getLast().file())));
  }
}
