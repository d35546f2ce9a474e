package modeldesk.ui.connect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.model.Target;
import modeldesk.store.ConnectionStore;
import modeldesk.store.KnownConnection;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.work.Background;

/// The connections the program remembers, the one shown last first. Each change goes to disk. On
/// the window's thread only.
public final class Connections {
  private final ConnectionStore store;
  private final Background background;
  private final Notices notices;
  private final ObservableList<KnownConnection> all = FXCollections.observableArrayList();
  private final ObservableList<KnownConnection> unmodifiable =
      FXCollections.unmodifiableObservableList(all);

  public Connections(
      ConnectionStore store, List<KnownConnection> kept, Background background, Notices notices) {
    this.store = store;
    this.background = background;
    this.notices = notices;
    all.setAll(kept);
  }

  public ObservableList<KnownConnection> all() {
    return unmodifiable;
  }

  public Optional<KnownConnection> of(String host) {
    return all.stream().filter(known -> known.host().equals(host)).findFirst();
  }

  /// Remembers a connection, in the place of what was known of its host.
  public void remember(KnownConnection known) {
    KnownConnection before = of(known.host()).orElse(known);
    put(
        new KnownConnection(
            known.instance(),
            known.kept(),
            before.usedAt(),
            before.open(),
            before.place(),
            before.placeName()));
  }

  /// A connection is on screen from `now` on.
  public void shown(String host, Instant now) {
    change(host, known -> known.shownAt(now));
  }

  public void closed(String host) {
    change(host, KnownConnection::closed);
  }

  /// A model or branch was opened there.
  public void opened(String host, Target target) {
    String name =
        target.branch() == null
            ? target.model().displayName()
            : Messages.get(
                "connect.recent.place", target.model().displayName(), target.branch().name());
    change(host, known -> known.at(target.place(), name));
  }

  public void forget(String host) {
    if (all.removeIf(known -> known.host().equals(host))) {
      save();
    }
  }

  /// Nothing happens where the host is not remembered.
  private void change(String host, UnaryOperator<KnownConnection> change) {
    of(host).map(change).ifPresent(this::put);
  }

  private void put(KnownConnection now) {
    List<KnownConnection> next = new ArrayList<>(all);
    next.removeIf(known -> known.host().equals(now.host()));
    next.addFirst(now);
    next.sort(
        Comparator.comparing(
                (KnownConnection known) -> known.usedAt() == null ? Instant.MIN : known.usedAt())
            .reversed());
    if (!next.equals(all)) {
      all.setAll(next);
      save();
    }
  }

  private void save() {
    List<KnownConnection> now = List.copyOf(all);
    background.disk(
        Messages.get("connect.job.save"),
        progress -> {
          store.save(now);
          return now;
        },
        saved -> notices.settled(this),
        failure ->
            notices.warning(this, Messages.get("connect.notSaved", Problems.sentence(failure))));
  }
}
