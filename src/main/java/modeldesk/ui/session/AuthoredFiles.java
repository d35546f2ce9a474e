package modeldesk.ui.session;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.api.ApiException;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelKind;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// Which files of the open model somebody wrote, as against those that are there only because the
/// database has such a table. Combined does not tell (api.md §3.2), so the files of the shared
/// model, and of the branch, are asked for in extension mode after each opening. Where that cannot
/// be known, every file counts as written. On the window's thread only.
public final class AuthoredFiles {
  private final Session session;
  private final OmniApi api;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Set<String>> keys = new ReadOnlyObjectWrapper<>();
  private @Nullable Target place;
  private @Nullable Instant fetchedAt;
  private @Nullable Job job;

  public AuthoredFiles(Session session, OmniApi api, Background background) {
    this.session = session;
    this.api = api;
    this.background = background;
    session.projectProperty().subscribe(this::follow);
  }

  /// Changes whenever more, or nothing any more, is known.
  public ReadOnlyObjectProperty<@Nullable Set<String>> knownProperty() {
    return keys.getReadOnlyProperty();
  }

  /// Whether a file of the open target is certainly in the schema layer only.
  public boolean isSchemaOnly(FileName name) {
    Set<String> known = keys.get();
    return known != null && !known.contains(flat(name));
  }

  private void follow(@Nullable Project project) {
    if (project == null) {
      return;
    }
    Target target = project.target();
    boolean stays = place != null && place.isSamePlace(target);
    if (stays && project.snapshot().fetchedAt().equals(fetchedAt)) {
      return;
    }
    place = target;
    fetchedAt = project.snapshot().fetchedAt();
    if (job != null) {
      job.cancel();
    }
    if (!stays) {
      keys.set(null);
    }
    if (target.mode() == Mode.COMBINED && target.model().kind() == ModelKind.SHARED) {
      ask(target);
    }
  }

  private void ask(Target target) {
    job =
        background.quietIo(
            Messages.get("session.job.authored", target.displayName()),
            progress -> read(target),
            known -> {
              if (target.equals(session.target())) {
                keys.set(known.orElse(null));
              }
            },
            failure -> {});
  }

  /// Empty where the server answers with other layers than those asked for.
  private Optional<Set<String>> read(Target target) throws ApiException {
    Snapshot shared = api.files(new Target(target.model(), null, Mode.EXTENSION));
    if (target.branch() == null) {
      return Optional.of(flat(shared));
    }
    Snapshot branch = api.files(target.with(Mode.EXTENSION));
    return branch.target().mode() == Mode.EXTENSION
        ? Optional.of(flat(shared, branch))
        : Optional.empty();
  }

  private static Set<String> flat(Snapshot... layers) {
    return Stream.of(layers)
        .flatMap(layer -> layer.files().keySet().stream())
        .map(AuthoredFiles::flat)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Extension names a view `blobs_ref_calendar__retail_calendar.view` where Combined says
  /// `blobs_ref.calendar/retail_calendar.view` (api.md §3.3).
  private static String flat(FileName name) {
    String key = name.key().toLowerCase(Locale.ROOT);
    int folder = name.folder().length();
    return key.substring(0, folder).replace('.', '_').replace("/", "__")
        + key.substring(folder).replace("/", "__");
  }
}
