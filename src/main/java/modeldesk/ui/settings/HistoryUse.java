package modeldesk.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import modeldesk.i18n.Messages;
import modeldesk.store.History;
import modeldesk.store.Settings;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Versions;
import modeldesk.work.Background;

/// How much the history of the server takes, and Trim now….
final class HistoryUse implements Setting {
  private final About about;
  private final Versions versions;
  private final Supplier<Settings.KeptHistory> limits;
  private final Ask ask;
  private final Background background;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private int texts;

  HistoryUse(
      About about,
      Versions versions,
      Supplier<Settings.KeptHistory> limits,
      Ask ask,
      Background background) {
    this.about = about;
    this.versions = versions;
    this.limits = limits;
    this.ask = ask;
    this.background = background;
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public List<String> words() {
    return List.of(Messages.get("settings.historyUse.trim"));
  }

  /// How much it takes; empty until that is known.
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// What became of trimming; empty before.
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Looks how much there is.
  void look() {
    told.set("");
    read();
  }

  /// Asks, and brings the history within its limits.
  void trim() {
    Settings.KeptHistory now = limits.get();
    ask.confirm(
        new Ask.Question(
            Messages.get("settings.historyUse.ask.title"),
            Messages.get("settings.historyUse.ask.text", now.days(), now.megabytes()),
            Messages.get("settings.historyUse.ask.confirm"),
            null,
            true),
        () -> run(now.limits()));
  }

  private void run(History.Limits limits) {
    busy.set(true);
    versions.trimNow(
        limits,
        () -> {
          busy.set(false);
          int before = texts;
          read(use -> told.set(Messages.get("settings.historyUse.trimmed", before - use.texts())));
        },
        failure -> {
          busy.set(false);
          told.set(Messages.get("settings.historyUse.notTrimmed", Problems.sentence(failure)));
          read();
        });
  }

  void read() {
    read(use -> {});
  }

  private void read(Consumer<History.Use> then) {
    background.quietIo(
        Messages.get("settings.job.use"),
        progress -> versions.use(),
        use -> {
          texts = use.texts();
          text.set(sentence(use));
          then.accept(use);
        },
        failure ->
            text.set(Messages.get("settings.historyUse.notRead", Problems.sentence(failure))));
  }

  private static String sentence(History.Use use) {
    double megabytes = use.bytes() / (double) (1 << 20);
    return use.texts() == 0
        ? Messages.get("settings.historyUse.nothing")
        : Messages.get("settings.historyUse.now", use.texts(), Math.ceil(megabytes * 10) / 10);
  }
}
