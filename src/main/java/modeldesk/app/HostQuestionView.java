package modeldesk.app;

import javafx.scene.layout.StackPane;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Dialogs;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.ModalHost;
import org.kordamp.ikonli.feather.Feather;

/// The window before the token may be sent: only the question. Behind it stands what a no means,
/// and a way to be asked again.
final class HostQuestionView extends StackPane {
  private final HostQuestion question;
  private final Runnable agreed;
  private final ModalHost cards = new ModalHost();

  HostQuestionView(HostQuestion question, Runnable agreed) {
    this.question = question;
    this.agreed = agreed;
    EmptyState declined =
        new EmptyState(
            Feather.LOCK,
            Messages.get("app.host.declined", question.host()),
            Messages.get("app.host.again"),
            this::ask);
    cards.cover(declined);
    getChildren().setAll(cards);
  }

  void ask() {
    question.put(new Dialogs(cards), agreed);
  }
}
