package modeldesk.app;

import java.net.URI;
import javafx.application.Application;
import javafx.stage.Stage;

/// Opens addresses in the browser of the system. The toolkit gives this service to applications
/// only, and the program starts without one.
final class Links {
  private static final class Asker extends Application {
    @Override
    public void start(Stage stage) {}
  }

  private Links() {}

  static void open(URI address) {
    new Asker().getHostServices().showDocument(address.toString());
  }
}
