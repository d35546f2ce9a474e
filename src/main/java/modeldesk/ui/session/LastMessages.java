package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.store.MessageStore;
import modeldesk.work.Background;

/// The messages that pushes, merges and synchronisations with this server were given last, in this
/// run and the next: each once, the newest first. On the window's thread only.
public final class LastMessages {
  static final int MOST = 20;

  private final MessageStore store;
  private final String host;
  private final Background background;
  private final Notices notices;
  private final ObservableList<String> all = FXCollections.observableArrayList();
  private final ObservableList<String> allView = FXCollections.unmodifiableObservableList(all);

  /// Begins to read what is kept.
  public LastMessages(MessageStore store, String host, Background background, Notices notices) {
    this.store = store;
    this.host = host;
    this.background = background;
    this.notices = notices;
    background.disk(
        Messages.get("session.job.messages"),
        progress -> store.load(host),
        this::found,
        failure ->
            notices.warning(Messages.get("session.messages.notRead", Problems.sentence(failure))));
  }

  public ObservableList<String> all() {
    return allView;
  }

  /// Puts a message that something is sent with in front; one that says nothing is not kept.
  public void remember(String message) {
    String text = message.strip();
    if (!text.isEmpty() && !(all.size() > 0 && all.getFirst().equals(text))) {
      put(List.of(text), List.copyOf(all));
      save();
    }
  }

  /// What was remembered while it was read is newer.
  private void found(List<String> kept) {
    List<String> early = new ArrayList<>(all);
    put(early, kept);
    if (!early.isEmpty()) {
      save();
    }
  }

  private void put(List<String> newer, List<String> older) {
    all.setAll(Stream.concat(newer.stream(), older.stream()).distinct().limit(MOST).toList());
  }

  private void save() {
    List<String> now = List.copyOf(all);
    background.disk(
        Messages.get("session.job.messages"),
        progress -> {
          store.save(host, now);
          return now;
        },
        saved -> {},
        failure ->
            notices.warning(Messages.get("session.messages.notKept", Problems.sentence(failure))));
  }
}
