package modeldesk.app;

import java.time.Clock;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import modeldesk.api.ApiException;
import modeldesk.api.Credentials;
import modeldesk.api.HttpOmniApi;
import modeldesk.api.ModelQuery;
import modeldesk.api.RequestBudget;
import modeldesk.api.RequestBudgets;
import modeldesk.model.Identity;
import modeldesk.model.Instance;
import modeldesk.store.AppFolders;
import modeldesk.store.KnownConnection;
import modeldesk.store.OmniProfiles;
import modeldesk.store.Settings;
import modeldesk.ui.connect.ConnectViewModel;
import modeldesk.ui.connect.Connections;
import modeldesk.ui.connect.Knock;
import modeldesk.ui.connect.StartView;
import modeldesk.ui.connect.StartViewModel;
import modeldesk.ui.connect.TokenKeys;
import modeldesk.ui.kit.Dialogs;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The start screen and its scene, which is made when it is first shown: where the last connection
/// opens at once, nobody sees it. On the window's thread only.
final class StartScreen {
  private final Background background;
  private final RequestBudgets budgets;
  private final StartViewModel model;
  private final ConnectViewModel card;
  private final Desk desk;
  private final Notices notices;
  private final ModalHost root = new ModalHost();
  private final Dialogs ask = new Dialogs(root);
  private final Remembered remembered;
  private final AppFolders folders;
  private @Nullable StartView view;
  private @Nullable Scene scene;

  /// The network as the settings have it now, for those who ask from elsewhere.
  private volatile Settings.Network network = Settings.Network.DEFAULT;

  StartScreen(
      Desk desk,
      Connections connections,
      TokenKeys keys,
      OmniProfiles profiles,
      Remembered remembered,
      Notices notices,
      RequestBudgets budgets,
      AppFolders folders,
      Background background) {
    this.desk = desk;
    this.remembered = remembered;
    this.folders = folders;
    this.notices = notices;
    this.background = background;
    this.budgets = budgets;
    remembered.settingsProperty().subscribe(settings -> network = settings.network());
    card =
        new ConnectViewModel(
            this::knock,
            (instance, agreed) -> {
              HostQuestion question = new HostQuestion(instance, remembered);
              if (question.isNeeded()) {
                question.put(ask, agreed);
              } else {
                agreed.run();
              }
            },
            keys,
            connections,
            desk,
            notices,
            background);
    model =
        new StartViewModel(connections, keys, profiles, card, desk, background, Clock.systemUTC());
  }

  Scene scene() {
    if (scene == null) {
      ScreenKeys keys = new ScreenKeys(root, remembered, folders, background);
      view = new StartView(model, notices, ask, keys::showSettings, Version.text());
      root.cover(view);
      scene = desk.window().dressed(root);
      keys.serve(scene);
      scene.addEventFilter(KeyEvent.ANY, this::key);
    }
    return scene;
  }

  /// After the cards over the screen, before the text fields, which keep Escape for themselves.
  private void key(KeyEvent event) {
    boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED && !event.isConsumed();
    if (pressed && event.getCode() == KeyCode.ESCAPE) {
      model.escape();
      event.consume();
    }
  }

  /// What is open, or lies ready, may have changed, which nobody sees before the scene is made.
  void refresh() {
    if (scene != null) {
      model.show();
    }
  }

  /// Opens what was open when the program ended; whether there was anything.
  boolean reopen() {
    return model.reopen();
  }

  void open(KnownConnection known) {
    model.open(known);
  }

  void tryPlayground() {
    model.tryPlayground();
  }

  void focusCard() {
    if (view != null) {
      view.focusCard();
    }
  }

  void focusRecent() {
    if (view != null) {
      view.focusRecent();
    }
  }

  /// In one request, or in two where the server is older than the question who one is: then that it
  /// lists models shows that it is an Omni and takes the token.
  private Knock.Answer knock(Instance instance, Credentials credentials) throws ApiException {
    RequestBudget budget = budgets.of(instance, credentials);
    try (HttpOmniApi api =
        new HttpOmniApi(
            instance, credentials, background.ioExecutor(), budget, entry -> {}, Version.text())) {
      api.once();
      api.proxy(network.proxy());
      long start = System.nanoTime();
      Identity identity = api.whoami();
      if (identity instanceof Identity.NotAvailable) {
        api.models(
            new ModelQuery(
                null, null, null, null, null, false, false, ModelQuery.Sort.NAME, true, 1, null));
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      return new Knock.Answer(
          identity, budget.left(), budget.isUnlimited() ? 0 : budget.limit(), millis);
    }
  }
}
