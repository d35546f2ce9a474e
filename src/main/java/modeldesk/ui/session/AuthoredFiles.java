package modeldesk.ui.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.api.ApiException;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Layering;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelKind;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// Which files of the open model somebody wrote, as against those that are there only because the
/// database has such a table. Combined does not tell (api.md §3.2), so the files of the shared
/// model, and of the branch, are asked for in extension mode after each opening. Where that cannot
/// be known, every file counts as written. On the window's thread only.
public final class AuthoredFiles {
  private static final Duration QUIET = Duration.ofMillis(500);

  private final Session session;
  private final OmniApi api;
  private final Background background;
  private final Debounce soon;
  private final ReadOnlyObjectWrapper<Layering.@Nullable Authored> known =
      new ReadOnlyObjectWrapper<>();
  private @Nullable Target place;
  private @Nullable Instant fetchedAt;
  private @Nullable Snapshot last;
  private @Nullable Job job;

  /// Files that Omni took or gave since it was asked, as those of a push: what is known of their
  /// layers is out of date.
  private Set<FileName> newer = Set.of();

  public AuthoredFiles(Session session, OmniApi api, Background background) {
    this.session = session;
    this.api = api;
    this.background = background;
    soon = new Debounce(background, QUIET);
    session.projectProperty().subscribe(this::follow);
  }

  /// Changes whenever more, or nothing any more, is known.
  public ReadOnlyObjectProperty<Layering.@Nullable Authored> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /// Which layer gives what in the open target.
  public Layering layering() {
    return new Layering(session.project(), known.get(), newer);
  }

  /// Whether a file of the open target is certainly in the schema layer only.
  public boolean isSchemaOnly(FileName name) {
    Layering.Authored written = known.get();
    return written != null && !written.has(name) && !newer.contains(name);
  }

  private void follow(@Nullable Project project) {
    if (project == null) {
      return;
    }
    Target target = project.target();
    Snapshot before = last;
    last = project.snapshot();
    boolean stays = place != null && place.isSamePlace(target);
    if (stays && project.snapshot().fetchedAt().equals(fetchedAt)) {
      if (before != null && !before.equals(project.snapshot())) {
        came(target, before, project.snapshot());
      }
      return;
    }
    soon.cancel();
    newer = Set.of();
    place = target;
    fetchedAt = project.snapshot().fetchedAt();
    if (job != null) {
      job.cancel();
    }
    if (!stays) {
      known.set(null);
    }
    ask(target);
  }

  /// A file came for itself, mostly because it was pushed; a schema that is loaded brings its views
  /// all at once, and nobody wrote those.
  private void came(Target target, Snapshot before, Snapshot now) {
    Set<FileName> other = new HashSet<>();
    now.files()
        .forEach((name, file) -> {
          if (!file.equals(before.file(name))) {
            other.add(name);
          }
        });
    if (other.size() == 1) {
      other.addAll(newer);
      newer = Set.copyOf(other);
      if (job != null) {
        job.cancel();
      }
      soon.request(() -> ask(target));
    }
  }

  private void ask(Target target) {
    if (target.mode() != Mode.COMBINED || target.model().kind() != ModelKind.SHARED) {
      return;
    }
    job =
        background.quietIo(
            Messages.get("session.job.authored", target.displayName()),
            progress -> read(target),
            written -> {
              if (target.equals(session.target())) {
                newer = Set.of();
                known.set(written.orElse(null));
              }
            },
            failure -> {});
  }

  /// Empty where the server answers with other layers than those asked for.
  private Optional<Layering.Authored> read(Target target) throws ApiException {
    Map<String, String> shared =
        Layering.texts(api.files(new Target(target.model(), null, Mode.EXTENSION)));
    if (target.branch() == null) {
      return Optional.of(new Layering.Authored(Map.of(), shared));
    }
    Snapshot branch = api.files(target.with(Mode.EXTENSION));
    return branch.target().mode() == Mode.EXTENSION
        ? Optional.of(new Layering.Authored(Layering.texts(branch), shared))
        : Optional.empty();
  }
}
