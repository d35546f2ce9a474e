package modeldesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import modeldesk.ui.palette.Offer;
import modeldesk.ui.shell.Command;
import modeldesk.ui.shell.Commands;
import org.junit.jupiter.api.Test;

final class PaletteCommandsTest {
  @Test
  void whatIsOftenCalledOtherwiseIsOfferedByThoseWordsToo() {
    assertThat(words("view.windowLarger")).contains("zoom");
    assertThat(words("view.zoomIn")).contains("zoom", "font", "letters of the code");
    assertThat(words("view.changes")).contains("drafts");
    assertThat(words("model.pushes")).contains("undo push", "roll back");
    assertThat(words("model.push")).isEmpty();
  }

  private static String words(String id) {
    Command command = new Command(id, "Do it", null, "", () -> {});
    Offer offer = PaletteCommands.offers(new Commands(List.of(command), reason -> {})).getFirst();
    return offer.words();
  }
}
