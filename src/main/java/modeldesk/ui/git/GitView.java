package modeldesk.ui.git;

import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.GitState;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EarlierTexts;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import org.kordamp.ikonli.feather.Feather;

/// Git settings… over the window, in three states, with Sync with git where there is a repository.
public final class GitView {
  private final GitViewModel model;
  private final ModalHost host;
  private final VBox content = new VBox();
  private final Button sync;
  private boolean open;

  public GitView(GitViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    content.getStyleClass().add("git-form");
    sync = Buttons.primary(Messages.get("git.sync.run"), model::sync);
    sync.setId("git-sync");
    sync.setDefaultButton(true);
    sync.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.busyProperty().get()
                        || !(model.stateProperty().get() instanceof GitState.Connected),
                model.busyProperty(),
                model.stateProperty()));
    Bind.visible(
        sync, model.stateProperty().map(state -> !(state instanceof GitState.NotConnected)));
    Bind.now(model.stateProperty(), this::fill);
    model.showingProperty().subscribe(this::show);
  }

  private void show(boolean showing) {
    if (!showing) {
      if (open) {
        open = false;
        host.close();
      }
      return;
    }
    open = true;
    Button close = Buttons.plain(Messages.get("git.close"), model::close);
    close.setId("git-close");
    close.setCancelButton(true);
    host.show(
        Modal.form(
                "git-settings",
                Feather.GIT_MERGE,
                Messages.get("git.title", model.modelName()),
                content,
                new Footer(close, sync).left(Lines.busy(model.busyProperty())))
            .sized(640, 0)
            .focusing(close)
            .onClosed(this::closed));
  }

  private void closed() {
    if (open) {
      open = false;
      model.close();
    }
  }

  private void fill(GitState state) {
    switch (state) {
      case GitState.Connected git -> content.getChildren().setAll(connected(git));
      case GitState.NotConnected() ->
          content.getChildren().setAll(new EmptyState(Feather.GIT_MERGE, notConnected()));
      case GitState.Unknown(String reason) ->
          content
              .getChildren()
              .setAll(
                  reason.isEmpty()
                      ? new EmptyState(Feather.GIT_MERGE, Messages.get("git.reading"))
                      : new EmptyState(
                          Feather.ALERT_TRIANGLE,
                          Messages.get("git.unknown", reason),
                          Messages.get("git.retry"),
                          model::retry));
    }
  }

  private static String notConnected() {
    return Messages.get("git.notConnected");
  }

  private Node[] connected(GitState.Connected git) {
    Label rule = Lines.paragraph();
    rule.setId("git-rule");
    rule.setText(GitFacts.rule(git));
    GridPane facts = new GridPane();
    facts.getStyleClass().add("git-facts");
    ColumnConstraints names = new ColumnConstraints(150);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().setAll(names, values);
    for (GitFact fact : GitFacts.of(git)) {
      Label name = new Label(fact.name());
      name.getStyleClass().add("secondary");
      Label value = Lines.paragraph();
      value.setText(fact.value());
      GridPane.setValignment(name, VPos.TOP);
      facts.addRow(facts.getRowCount(), name, value);
    }
    return new Node[] {rule, facts, syncing()};
  }

  private VBox syncing() {
    TextField message = new TextField();
    message.setId("git-sync-message");
    message.getStyleClass().add("form");
    message.textProperty().bindBidirectional(model.messageProperty());
    Label told = Lines.paragraph();
    told.setId("git-synced");
    Button latest = Buttons.plain(Messages.get("git.sync.latest"), model::getLatest);
    latest.setId("git-latest");
    latest.getStyleClass().add("small");
    HBox result = new HBox(told, latest);
    HBox.setHgrow(told, Priority.ALWAYS);
    result.getStyleClass().add("git-result");
    Bind.visible(
        result, model.syncedProperty().map(now -> !(now instanceof GitViewModel.Synced.Not)));
    Bind.visible(
        latest,
        model
            .syncedProperty()
            .map(now -> now instanceof GitViewModel.Synced.Done done && done.latest()));
    Bind.now(model.syncedProperty(), now -> told.setText(sentence(now)));
    VBox box =
        new VBox(
            Lines.name(Messages.get("git.sync.message"), message),
            EarlierTexts.beside(message, model.messages()),
            Lines.explained(Messages.get("git.sync.explained")),
            result);
    box.getStyleClass().add("git-sync");
    return box;
  }

  private static String sentence(GitViewModel.Synced now) {
    return switch (now) {
      case GitViewModel.Synced.Not() -> "";
      case GitViewModel.Synced.Done done -> done.sentence();
      case GitViewModel.Synced.Failed(String sentence) -> sentence;
    };
  }
}
