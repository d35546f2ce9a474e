package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import modeldesk.store.Settings;
import modeldesk.ui.shell.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LayoutsTest {
  @Test
  void thePanelsComeBackAsTheyStood() {
    Layout left = new Layout(301, 180, 333, 250, true, false, true, "changes");
    assertThat(Layouts.layout(Layouts.with(Settings.DEFAULT, left))).isEqualTo(left);
  }

  /// Each tab that the bottom panel has.
  @ParameterizedTest
  @ValueSource(strings = {"issues", "search", "usages", "changes", "history", "tasks", "output"})
  void theTabOfTheBottomPanelComesBack(String tab) {
    Layout left = Layout.DEFAULT.withTab(tab);
    assertThat(Layouts.layout(Layouts.with(Settings.DEFAULT, left)).bottomTab()).isEqualTo(tab);
  }

  @Test
  void whatNobodyKnowsOfIsAsUsual() {
    assertThat(Layouts.layout(Settings.DEFAULT)).isEqualTo(Layout.DEFAULT);
    Settings other = Settings.DEFAULT.withPanels(Map.of("moon", 5.0), Set.of("sun"), "stars");
    assertThat(Layouts.layout(other)).isEqualTo(Layout.DEFAULT);
  }
}
