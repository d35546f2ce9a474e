package modeldesk.ui.settings;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import modeldesk.api.Route;
import modeldesk.i18n.Messages;
import modeldesk.store.Settings;
import modeldesk.store.Settings.KeptHistory;
import modeldesk.store.Settings.Network;
import modeldesk.store.Settings.Sight;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Versions;
import modeldesk.work.Background;

/// Every line of the page, group by group. A new setting is a line more here.
final class Page {
  private final Remembered remembered;
  private final Kept<KeptHistory> history;
  private final Kept<Network> network;
  private final Kept<Sight> sight;

  private Page(Remembered remembered) {
    this.remembered = remembered;
    history = new Kept<>(remembered, Settings::history, Settings::withHistory);
    network = new Kept<>(remembered, Settings::network, Settings::withNetwork);
    sight = new Kept<>(remembered, Settings::sight, Settings::withSight);
  }

  static List<Setting> of(
      Remembered remembered,
      Versions versions,
      Ask ask,
      Background background,
      Places places,
      FolderPort folders,
      Supplier<List<String>> fonts,
      Runnable keys) {
    Page page = new Page(remembered);
    return Stream.of(
            page.appearance(fonts, background),
            List.of(keys(keys), page.practices(), page.days(), page.megabytes()),
            List.of(page.use(versions, ask, background, places.name())),
            page.connecting(),
            List.of(places.settings(folders), places.drafts(folders), places.server(folders)),
            List.of(places.all(folders), places.log(folders)))
        .flatMap(List::stream)
        .toList();
  }

  /// What there is to set while no server is open.
  static List<Setting> ofProgram(
      Remembered remembered,
      Background background,
      Places places,
      FolderPort folders,
      Supplier<List<String>> fonts) {
    Page page = new Page(remembered);
    return Stream.of(
            page.appearance(fonts, background),
            List.of(page.practices(), page.days(), page.megabytes()),
            page.connecting(),
            List.of(places.settings(folders), places.all(folders), places.log(folders)))
        .flatMap(List::stream)
        .toList();
  }

  private List<Setting> appearance(Supplier<List<String>> fonts, Background background) {
    return List.of(look(), zoom(), motion(), codeFont(fonts, background), fontSize());
  }

  private List<Setting> connecting() {
    return List.of(requests(), patience(), proxy(), trusted());
  }

  private Setting zoom() {
    return new Amount(
        new About(
            "zoom",
            Group.APPEARANCE,
            Messages.get("settings.zoom.name"),
            Messages.get("settings.zoom.explained"),
            Messages.get("settings.zoom.also")),
        new Amount.Range(Sight.SMALLEST, Sight.LARGEST, 0),
        Messages.get("settings.zoom.unit"),
        sight.part(now -> (double) now.zoom(), (now, zoom) -> now.withZoom(zoom.intValue())));
  }

  private Setting motion() {
    return new Choice<>(
        new About(
            "motion",
            Group.APPEARANCE,
            Messages.get("settings.motion.name"),
            Messages.get("settings.motion.explained"),
            Messages.get("settings.motion.also")),
        List.of(false, true),
        calm ->
            calm ? Messages.get("settings.motion.calm") : Messages.get("settings.motion.system"),
        sight.part(Sight::calm, (now, calm) -> new Sight(now.codeFont(), now.zoom(), calm)));
  }

  private Setting codeFont(Supplier<List<String>> fonts, Background background) {
    return new Family(
        new About(
            "code-font",
            Group.EDITOR,
            Messages.get("settings.codeFont.name"),
            Messages.get("settings.codeFont.explained"),
            Messages.get("settings.codeFont.also")),
        sight.part(Sight::codeFont, (now, font) -> new Sight(font, now.zoom(), now.calm())),
        fonts,
        background);
  }

  private Setting look() {
    return new Choice<>(
        new About(
            "look",
            Group.APPEARANCE,
            Messages.get("settings.look.name"),
            Messages.get("settings.look.explained"),
            Messages.get("settings.look.also")),
        List.of(Settings.Theme.values()),
        theme ->
            switch (theme) {
              case LIGHT -> Messages.get("settings.look.light");
              case DARK -> Messages.get("settings.look.dark");
              case CONTRAST -> Messages.get("settings.look.contrast");
              case SYSTEM -> Messages.get("settings.look.system");
            },
        new Kept<>(remembered, Settings::theme, Settings::withTheme));
  }

  private Setting fontSize() {
    return new Amount(
        new About(
            "font-size",
            Group.EDITOR,
            Messages.get("settings.fontSize.name"),
            Messages.get("settings.fontSize.explained"),
            Messages.get("settings.fontSize.also")),
        new Amount.Range((int) Settings.SMALLEST_FONT_SIZE, (int) Settings.LARGEST_FONT_SIZE, 1),
        Messages.get("settings.fontSize.unit"),
        new Kept<>(remembered, Settings::codeFontSize, Settings::withCodeFontSize));
  }

  private static Setting keys(Runnable open) {
    return new Door(
        new About(
            "keys",
            Group.KEYBOARD,
            Messages.get("settings.keys.name"),
            Messages.get("settings.keys.explained"),
            Messages.get("settings.keys.also")),
        Messages.get("settings.keys.open"),
        open);
  }

  private Setting practices() {
    return new Choice<>(
        new About(
            "practices",
            Group.CHECKS,
            Messages.get("settings.practices.name"),
            Messages.get("settings.practices.explained"),
            Messages.get("settings.practices.also")),
        List.of(true, false),
        on -> on ? Messages.get("settings.practices.on") : Messages.get("settings.practices.off"),
        new Kept<>(remembered, Settings::practices, Settings::withPractices));
  }

  private Setting days() {
    return new Amount(
        new About(
            "history-days",
            Group.HISTORY,
            Messages.get("settings.historyDays.name"),
            Messages.get("settings.historyDays.explained")),
        new Amount.Range(1, KeptHistory.LONGEST, 0),
        Messages.get("settings.historyDays.unit"),
        history.part(
            now -> (double) now.days(),
            (now, days) -> new KeptHistory(days.intValue(), now.megabytes())));
  }

  private Setting megabytes() {
    return new Amount(
        new About(
            "history-size",
            Group.HISTORY,
            Messages.get("settings.historySize.name"),
            Messages.get("settings.historySize.explained")),
        new Amount.Range(1, KeptHistory.LARGEST, 0),
        Messages.get("settings.historySize.unit"),
        history.part(
            now -> (double) now.megabytes(),
            (now, megabytes) -> new KeptHistory(now.days(), megabytes.intValue())));
  }

  private Setting use(Versions versions, Ask ask, Background background, String server) {
    return new HistoryUse(
        new About(
            "history-use",
            Group.HISTORY,
            Messages.get("settings.historyUse.name", server),
            Messages.get("settings.historyUse.explained")),
        versions,
        history::get,
        ask,
        background);
  }

  private Setting requests() {
    return new Amount(
        new About(
            "requests",
            Group.NETWORK,
            Messages.get("settings.requests.name"),
            Messages.get("settings.requests.explained"),
            Messages.get("settings.requests.also")),
        new Amount.Range(Network.FEWEST, Network.MOST, 0),
        Messages.get("settings.requests.unit"),
        network.part(
            now -> (double) now.requestsPerMinute(),
            (now, requests) -> new Network(requests.intValue(), now.patience(), now.proxy())));
  }

  private Setting patience() {
    return new Choice<>(
        new About(
            "patience",
            Group.NETWORK,
            Messages.get("settings.patience.name"),
            Messages.get("settings.patience.explained"),
            Messages.get("settings.patience.also")),
        List.of(1, 2, 3, 4),
        times ->
            times == 1
                ? Messages.get("settings.patience.usual")
                : Messages.get("settings.patience.times", times),
        network.part(
            Network::patience,
            (now, times) -> new Network(now.requestsPerMinute(), times, now.proxy())));
  }

  private Setting proxy() {
    return new Words(
        new About(
            "proxy",
            Group.NETWORK,
            Messages.get("settings.proxy.name"),
            Messages.get("settings.proxy.explained")),
        Route::isOne,
        Messages.get("settings.proxy.refusal"),
        Messages.get("settings.proxy.usual"),
        network.part(
            Network::proxy,
            (now, proxy) -> new Network(now.requestsPerMinute(), now.patience(), proxy)));
  }

  private Setting trusted() {
    return new TrustedHosts(
        new About(
            "trusted",
            Group.NETWORK,
            Messages.get("settings.trusted.name"),
            Messages.get("settings.trusted.explained"),
            Messages.get("settings.trusted.also")),
        remembered);
  }
}
