package modeldesk.ui.session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import modeldesk.i18n.Messages;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.store.CatalogStore;
import modeldesk.store.Listing;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import org.jspecify.annotations.Nullable;

/// The connections, models and branches that the server listed last, kept on this computer to be
/// shown where it cannot be asked. On the window's thread only.
public final class LastSeen {
  private static final Duration KEEP_AFTER = Duration.ofSeconds(1);

  private final CatalogStore store;
  private final String host;
  private final ReadOnlyBooleanProperty online;
  private final Background background;
  private final Notices notices;
  private final Debounce keepSoon;
  private final Map<String, Model> models = new LinkedHashMap<>();
  private List<Connection> connections = List.of();
  private @Nullable Instant seenAt;
  private Runnable read = () -> {};

  public LastSeen(
      CatalogStore store,
      String host,
      ReadOnlyBooleanProperty online,
      Background background,
      Notices notices) {
    this.store = store;
    this.host = host;
    this.online = online;
    this.background = background;
    this.notices = notices;
    keepSoon = new Debounce(background, KEEP_AFTER);
    background.quietIo(
        Messages.get("catalog.job.lastSeen"),
        progress -> store.load(host),
        this::loaded,
        failure ->
            notices.warning(Messages.get("catalog.lastSeen.notRead", Problems.sentence(failure))));
  }

  /// Whether the server can be asked, as far as the last request tells.
  ReadOnlyBooleanProperty onlineProperty() {
    return online;
  }

  /// Who is told when what was kept before has been read.
  void onRead(Runnable action) {
    read = action;
  }

  /// When the server last listed anything; null when it never did.
  @Nullable Instant seenAt() {
    return seenAt;
  }

  List<Connection> connections() {
    return connections;
  }

  List<Model> models(Predicate<Model> wanted) {
    return models.values().stream().filter(wanted).toList();
  }

  /// Every model and branch that was listed, by id.
  Map<String, Model> listed() {
    return Map.copyOf(models);
  }

  void saw(List<Connection> listed) {
    connections = List.copyOf(listed);
    changed();
  }

  /// Takes over what was listed; what `replaced` names and is not among it is forgotten.
  void saw(Collection<Model> listed, Predicate<Model> replaced) {
    models.values().removeIf(replaced);
    listed.forEach(model -> models.put(model.id(), model));
    changed();
  }

  /// Writes what is not on disk yet.
  public void flush() {
    keepSoon.flush();
  }

  private void loaded(CatalogStore.Loaded loaded) {
    Path aside = loaded.setAside();
    if (aside != null) {
      notices.warning(Messages.get("catalog.lastSeen.setAside", aside));
    }
    Listing listing = loaded.listing();
    if (listing != null) {
      if (seenAt == null) {
        seenAt = listing.seenAt();
      }
      if (connections.isEmpty()) {
        connections = listing.connections();
      }
      listing.models().forEach(model -> models.putIfAbsent(model.id(), model));
    }
    read.run();
  }

  private void changed() {
    seenAt = Instant.now();
    keepSoon.request(this::keep);
  }

  private void keep() {
    Listing listing =
        new Listing(
            seenAt == null ? Instant.EPOCH : seenAt, connections, List.copyOf(models.values()));
    background.disk(
        Messages.get("catalog.job.keep"),
        progress -> {
          store.save(host, listing);
          return true;
        },
        done -> notices.settled(this),
        failure ->
            notices.warning(
                this, Messages.get("catalog.lastSeen.notKept", Problems.sentence(failure))));
  }
}
