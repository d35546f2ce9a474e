package modeldesk.ui.models;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.Model;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.models.SchemaSteps.Refreshing;
import org.kordamp.ikonli.feather.Feather;

/// The documented order after a schema model, with a button for each step.
final class SchemaStepsView {
  private final CreateModelViewModel form;
  private final Model schema;

  SchemaStepsView(CreateModelViewModel form, Model schema) {
    this.form = form;
    this.schema = schema;
  }

  Modal modal() {
    SchemaSteps steps = form.schemaSteps();
    ObservableValue<Refreshing> state = steps.stateProperty();
    Button refresh = Buttons.plain(Messages.get("models.next.refresh"), steps::refresh);
    refresh.setId("create-model-refresh");
    refresh
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> state.getValue() == Refreshing.RUNNING, state));
    Button shared = Buttons.plain(Messages.get("models.next.shared"), form::createShared);
    shared.setId("create-model-next-shared");
    Label refreshing = Lines.paragraph();
    refreshing.setId("create-model-refreshing");
    StackPane read = new StackPane();
    Bind.now(
        state,
        now -> {
          refreshing.setText(say(now));
          read.getChildren().setAll(sign(now));
          isNext(refresh, now != Refreshing.DONE);
          isNext(shared, now == Refreshing.DONE);
        });
    VBox body =
        new VBox(
            line(
                Icons.of(Feather.CHECK_CIRCLE, "success"),
                said(Messages.get("models.next.made", schema.displayName())),
                new Region()),
            line(read, refreshing, refresh),
            line(
                Icons.of(Feather.LAYERS, "muted"), said(Messages.get("models.next.then")), shared));
    body.getStyleClass().add("models-form");
    Button close = Buttons.plain(Messages.get("models.next.later"), form::close);
    close.setId("create-model-later");
    close.setCancelButton(true);
    Node wheel = Lines.busy(state.map(now -> now == Refreshing.RUNNING));
    return Modal.form(
            "create-model-next",
            Feather.CHECK_CIRCLE,
            Messages.get("models.next.title"),
            body,
            new Footer(close).left(wheel))
        .sized(560, 0)
        .focusing(refresh);
  }

  private static String say(Refreshing state) {
    return switch (state) {
      case WAITING -> Messages.get("models.next.waiting");
      case RUNNING -> Messages.get("models.next.running");
      case DONE -> Messages.get("models.next.done");
    };
  }

  private static Node sign(Refreshing state) {
    return state == Refreshing.DONE
        ? Icons.of(Feather.CHECK_CIRCLE, "success")
        : Icons.of(Feather.REFRESH_CW, "muted");
  }

  private static void isNext(Button button, boolean next) {
    button.getStyleClass().remove("accent");
    if (next) {
      button.getStyleClass().add("accent");
    }
  }

  private static Label said(String text) {
    Label label = Lines.paragraph();
    label.setText(text);
    return label;
  }

  private static HBox line(Node icon, Label text, Node action) {
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(icon, text, action);
    line.getStyleClass().add("models-step");
    return line;
  }
}
