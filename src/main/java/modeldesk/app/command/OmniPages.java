package modeldesk.app.command;

import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.model.Target;
import modeldesk.ui.session.Session;
import org.kordamp.ikonli.feather.Feather;

/// The way from here to the pages of Omni: what is open, in its own model IDE, and its
/// documentation.
public final class OmniPages {
  private static final URI DOCUMENTATION = URI.create("https://docs.omni.co/modeling");

  private final Session session;
  private final Consumer<URI> browser;

  public OmniPages(Session session, Consumer<URI> browser) {
    this.session = session;
    this.browser = browser;
  }

  public void addTo(CommandList list) {
    list.add(
            "help.openInOmni",
            Messages.get("app.command.openInOmni"),
            Feather.EXTERNAL_LINK,
            "",
            this::open)
        .because(reason());
    list.add(
        "help.documentation",
        Messages.get("app.command.documentation"),
        Feather.BOOK_OPEN,
        "",
        () -> browser.accept(DOCUMENTATION));
  }

  private ObservableValue<String> reason() {
    return Bindings.createStringBinding(
        () ->
            session.instance().playground()
                ? Messages.get("app.openInOmni.playground")
                : session.target() == null ? Messages.get("app.openInOmni.nothing") : "",
        session.projectProperty());
  }

  private void open() {
    Target target = session.target();
    if (target != null) {
      browser.accept(address(session.instance().base(), target));
    }
  }

  /// The page of the model IDE. Its address for a branch is documented nowhere.
  static URI address(URI base, Target target) {
    return base.resolve("/models/" + target.model().id() + "/ide?mode=" + target.mode().wire());
  }
}
