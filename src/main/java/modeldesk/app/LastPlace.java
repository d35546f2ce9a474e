package modeldesk.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import modeldesk.api.ApiException;
import modeldesk.api.ModelQuery;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.store.Settings;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Opens what was open when the program ended, first as it is kept on this computer and then as it
/// is in Omni, and remembers what is open now.
final class LastPlace {
  private final Session session;
  private final OmniApi api;
  private final Background background;
  private final Notices notices;
  private final Remembered remembered;
  private final Target.@Nullable Place kept;
  private final Consumer<Target> opened;
  private boolean seen;
  private Runnable waiting = () -> {};

  /// `kept` is where the user was on this server before, should he have been on another one since;
  /// `opened` is told of each place he goes to.
  LastPlace(
      Session session,
      OmniApi api,
      Background background,
      Notices notices,
      Remembered remembered,
      Target.@Nullable Place kept,
      Consumer<Target> opened) {
    this.session = session;
    this.api = api;
    this.background = background;
    this.notices = notices;
    this.remembered = remembered;
    this.kept = kept;
    this.opened = opened;
  }

  /// Begins to read what is kept of it, while the window is built.
  void readAhead() {
    Settings.Place place = lastHere();
    if (place != null && place.modelId() != null) {
      session.readAhead(new Target.Place(place.modelId(), place.branchId(), place.mode()));
    }
  }

  /// Without a place on this server, or when it is gone there, nothing happens.
  void open() {
    session.projectProperty().subscribe(project -> remember());
    reopen();
  }

  /// Tries again where nothing was opened since.
  void reopen() {
    Settings.Place place = lastHere();
    if (session.target() != null || place == null || place.modelId() == null) {
      return;
    }
    session.openKept(
        new Target.Place(place.modelId(), place.branchId(), place.mode()),
        shown -> onceSeen(() -> lookUp(place, shown.orElse(null))));
  }

  /// The window is on screen: what is kept can be seen, and Omni is asked.
  void seen() {
    seen = true;
    waiting.run();
  }

  private void onceSeen(Runnable action) {
    if (seen) {
      action.run();
    } else {
      waiting = action;
    }
  }

  private Settings.@Nullable Place lastHere() {
    Settings.Place last = remembered.settings().lastPlace();
    String host = session.instance().host();
    if (last != null && last.address().equals(host)) {
      return last;
    }
    return kept == null
        ? null
        : new Settings.Place(host, kept.modelId(), kept.branchId(), kept.mode());
  }

  /// The model or branch may be gone or have another name by now; `shown` is what is on screen from
  /// this computer.
  private void lookUp(Settings.Place place, @Nullable Target shown) {
    background.quietIo(
        Messages.get("app.job.lastPlace"),
        progress -> find(place),
        found -> {
          if (Objects.equals(session.target(), shown)) {
            found(found.orElse(null), shown);
          }
        },
        failure -> {
          if (shown == null) {
            failed(failure);
          } else if (shown.equals(session.target())) {
            session.sayKept(failure);
          }
        });
  }

  private void found(@Nullable Target found, @Nullable Target shown) {
    if (shown != null && (found == null || !found.isSamePlace(shown))) {
      session.lost(shown);
    } else if (found != null) {
      session.open(found);
    }
  }

  private void failed(Exception failure) {
    notices.show(
        new Notice(
            Notice.Level.ERROR,
            Messages.get("app.lastPlace.failed", Problems.sentence(failure)),
            new Notice.Action(Messages.get("app.lastPlace.retry"), this::reopen)));
  }

  private void remember() {
    Target target = session.target();
    if (target != null) {
      opened.accept(target);
      remembered.change(settings ->
          settings.withLastPlace(
              new Settings.Place(
                  session.instance().host(),
                  target.model().id(),
                  target.branchId(),
                  target.mode())));
    }
  }

  private Optional<Target> find(Settings.Place place) throws ApiException {
    Model model = record(place.modelId());
    if (model == null) {
      return Optional.empty();
    }
    if (place.branchId() == null) {
      return Optional.of(new Target(model, null, place.mode()));
    }
    Model branch = record(place.branchId());
    return Optional.of(
        branch == null || branch.name() == null
            ? new Target(model, null, place.mode())
            : new Target(model, new Branch(branch.id(), branch.name()), place.mode()));
  }

  private @Nullable Model record(@Nullable String id) throws ApiException {
    List<Model> records =
        api.models(
                new ModelQuery(
                    null, null, id, null, null, false, false, ModelQuery.Sort.NAME, true, 20, null))
            .records();
    return records.stream().filter(record -> record.id().equals(id)).findFirst().orElse(null);
  }
}
