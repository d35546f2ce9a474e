package modeldesk.app.tour;

import static modeldesk.app.tour.Tour.require;
import static modeldesk.app.tour.What.is;
import static modeldesk.app.tour.What.mentions;

import java.io.IOException;
import javafx.scene.input.KeyCode;

/// A shared model of one's own on a connection that had none: made, given another name, and worked
/// on. Models cannot be taken away by an editor, so each telling leaves one, named after itself.
final class ModelsStory {
  private final Tour tour;
  private final Hands hands;
  private final Witness witness;
  private final String branch;
  private final String name;

  ModelsStory(Tour tour, Witness witness, String branch) {
    this.tour = tour;
    this.hands = tour.hands();
    this.witness = witness;
    this.branch = branch;
    name = branch.replace('/', ' ');
  }

  void tell() throws InterruptedException, IOException {
    String renamed = name + " b";
    new SchemaStory(tour).tell();
    tour.step(
        "create-model",
        "asked for a shared model there and typed " + name,
        "the button that creates it",
        () -> {
          hands.click(is("#create-model-shared"));
          hands.click(is("#create-model-name"));
          hands.type(name);
          return tour.see(is("#create-model-run"));
        });
    tour.step(
        "access-grant",
        "asked for an access grant",
        "a line for it",
        () -> {
          hands.click(is("#create-model-add-grant"));
          return tour.see(is(".models-grant"));
        });
    hands.click(is(".models-grant .button"));
    tour.step(
        "created-model",
        "created it",
        "the model is open and on the server",
        () -> {
          hands.clickFor(is("#create-model-run"), mentions("#chooser-model", name));
          return require(!witness.modelId(name).isEmpty(), "the server has " + name);
        });
    tour.step(
        "rename-model",
        "asked for another name and typed " + renamed,
        "the button that renames it",
        () -> {
          hands.choose("#toolbar-model", "Rename model");
          hands.click(is("#rename-name"));
          hands.keys(KeyCode.END);
          hands.type(" b");
          return tour.see(is("#rename-save"));
        });
    tour.step(
        "renamed-model",
        "renamed it",
        "the new name, here and on the server",
        () -> {
          hands.clickFor(is("#rename-save"), mentions("#chooser-model", renamed));
          return require(!witness.modelId(renamed).isEmpty(), "the server has " + renamed);
        });
    new OwnModelStory(tour, witness, renamed, branch).tell();
  }
}
