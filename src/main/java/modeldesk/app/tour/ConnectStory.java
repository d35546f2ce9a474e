package modeldesk.app.tour;

import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// A second connection beside the first, and back.
final class ConnectStory {
  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final Cable cable;

  ConnectStory(Tour tour, Witness witness, Cable cable) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.cable = cable;
  }

  void tell() throws InterruptedException, IOException {
    tour.step(
        "connect",
        "asked to switch the connection, typed an address and a token, and tested it",
        "the start screen, and what the token may do",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
          hands.click(is("#connect-address"));
          hands.type(cable.address());
          hands.click(is("#connect-token"));
          hands.type(witness.token());
          return tour.see(is("#connect-test"), is(".connect-result.works"));
        });
    tour.step(
        "connected",
        "connected and opened the connection chooser",
        "the server in a window of its own, and the way to the other one",
        () -> {
          hands.clickFor(is("#connect-run"), mentions(".list-cell", Story.CONNECTION));
          hands.click(is("#chooser-connection"));
          return tour.see(mentions(".list-cell", "Playground"));
        });
    tour.step(
        "disconnected",
        "closed it again from the palette and clicked into the text",
        "the first connection as it was left, ready to go on",
        () -> {
          hands.keys(KeyCode.ESCAPE);
          hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
          hands.type("disconnect\n");
          hands.click(is(".code-area"));
          return tour.see(is(".code-area"));
        });
  }
}
