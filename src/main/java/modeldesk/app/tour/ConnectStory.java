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
        "connect-refused",
        "asked to switch the connection, typed an address and a wrong token, and tested it",
        "the start screen, and what to do about the token",
        () -> {
          hands.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
          hands.click(is("#connect-address"));
          hands.type(cable.otherAddress());
          hands.click(is("#connect-token"));
          hands.type("omni_osk_mistyped");
          return tour.see(is("#connect-test"), is("#connect-failure"));
        });
    tour.step(
        "connect",
        "typed the right one and tested it",
        "what the token may do",
        () -> {
          hands.click(is("#connect-token"));
          hands.keys(KeyCode.CONTROL, KeyCode.A);
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
          hands.type("disconnect");
          hands.await(mentions("#palette-list .list-cell", "Disconnect"));
          hands.keys(KeyCode.ENTER);
          hands.click(is(".code-area"));
          return tour.see(is(".code-area"));
        });
  }
}
