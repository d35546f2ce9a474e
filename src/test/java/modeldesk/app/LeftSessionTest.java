package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftSessionTest {
  @Test
  void threeFilesOfThePlaygroundAreWhatTheNextStartOpens(@TempDir Path home) throws IOException {
    AppFolders folders = AppFolders.under(home);
    Settings.Window window = new Settings.Window(0, 0, 1440, 900, false);
    LeftSession.leaveIn(folders, window);
    Settings settings = new SettingsStore(folders).load().settings();
    assertThat(settings.window()).isEqualTo(window);
    assertThat(settings.lastPlace())
        .isEqualTo(new Settings.Place("playground", Sample.BLOBS_R_US, null, Mode.COMBINED));
    assertThat(new ConnectionStore(folders).load())
        .singleElement()
        .satisfies(known -> assertThat(known.host()).isEqualTo("playground"));
    assertThat(new TabStore(folders).load("playground"))
        .singleElement()
        .satisfies(tabs -> {
          assertThat(tabs.place())
              .isEqualTo(new Target.Place(Sample.BLOBS_R_US, null, Mode.COMBINED));
          assertThat(tabs.open())
              .extracting(Tabs.Tab::file)
              .extracting(FileName::key)
              .containsExactly("ecomm/users.view", "order_transactions.topic", "ecomm/orders.view");
        });
  }
}
