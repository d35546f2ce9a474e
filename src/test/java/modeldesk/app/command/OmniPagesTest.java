package modeldesk.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import modeldesk.model.Branch;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import org.junit.jupiter.api.Test;

final class OmniPagesTest {
  @Test
  void theModelIsOpenedInTheModelIdeInTheModeItIsSeenIn() {
    Model model = new Model("9d9440e5", "Shop", ModelKind.SHARED, null, null, null, null, null);

    assertThat(
            OmniPages.address(
                URI.create("https://shop.omniapp.co"),
                new Target(model, new Branch("b", "work"), Mode.EXTENSION)))
        .hasToString("https://shop.omniapp.co/models/9d9440e5/ide?mode=extension");
  }
}
