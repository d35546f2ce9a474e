package modeldesk.ui.session;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The offloaded schemas of what is open: Omni gives their views only when asked for one of them by
/// name (api.md §2.7, §2.16). A schema that was loaded stays so in this run of the program:
/// whenever the files are fetched, its views are fetched with them. On the window's thread only.
public final class Schemas {
  /// How the loading of one schema stands.
  public sealed interface State {
    /// Nobody asked for it yet.
    record Offloaded() implements State {}

    /// Its views are being fetched.
    record Loading() implements State {}

    /// Its views could not be fetched.
    record Failed(String sentence) implements State {}
  }

  private final Session session;
  private final OmniApi api;
  private final Background background;
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private final Map<String, Set<String>> loaded = new HashMap<>();
  private final Map<String, State> states = new HashMap<>();
  private Set<String> all = Set.of();
  private String failure = "";
  private @Nullable Target listed;
  private @Nullable Target asking;

  Schemas(Session session, OmniApi api, Background background) {
    this.session = session;
    this.api = api;
    this.background = background;
  }

  /// Goes up whenever something else is to be shown than before.
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /// The schemas whose views are not here, by name; none in Extension, which shows no views that
  /// only the database has.
  public Map<String, State> offloaded() {
    Project project = session.project();
    if (project == null || listed == null || !listed.isSamePlace(project.target())) {
      return Map.of();
    }
    Set<String> here =
        project.snapshot().files().keySet().stream()
            .map(name -> flat(name.folder()))
            .collect(Collectors.toSet());
    Map<String, State> rest = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String schema : all) {
      if (!here.contains(flat(schema)) && !loaded(project.target()).contains(schema)) {
        rest.put(schema, states.getOrDefault(schema, new State.Offloaded()));
      }
    }
    return rest;
  }

  /// Why it is not known which schemas there are; empty when it is, or nobody asked.
  public String failure() {
    return failure;
  }

  /// Asks which schemas there are, once for each place that is opened.
  public void list() {
    Target target = session.target();
    if (target != null
        && target.mode() == Mode.COMBINED
        && (listed == null || !listed.isSamePlace(target))) {
      listAgain();
    }
  }

  /// Asks which schemas there are now.
  public void listAgain() {
    Target target = session.target();
    if (target == null || target.mode() != Mode.COMBINED || target.equals(asking)) {
      return;
    }
    asking = target;
    if (listed == null || !listed.isSamePlace(target)) {
      all = Set.of();
      states.clear();
    }
    listed = target;
    failure = "";
    background.quietIo(
        Messages.get("session.job.schemas", target.displayName()),
        progress -> api.schemas(target.model().id(), target.branchId()),
        names -> took(target, names, ""),
        problem ->
            took(
                target,
                List.copyOf(all),
                Messages.get("session.schemas.notListed", Problems.sentence(problem))));
    changed();
  }

  private void took(Target target, List<String> names, String problem) {
    if (target.equals(asking)) {
      asking = null;
    }
    if (target.equals(listed)) {
      all = Set.copyOf(names);
      failure = problem;
      changed();
    }
  }

  /// Fetches the views of a schema and shows them with the others.
  public void load(String schema) {
    Target target = session.target();
    if (target == null || states.get(schema) instanceof State.Loading) {
      return;
    }
    states.put(schema, new State.Loading());
    changed();
    background.io(
        Messages.get("session.job.schema", schema, target.displayName()),
        progress -> api.files(target, schema),
        views -> {
          states.remove(schema);
          loaded.computeIfAbsent(place(target), id -> new TreeSet<>()).add(schema);
          session.also(views);
          changed();
        },
        problem -> {
          states.put(
              schema,
              new State.Failed(
                  Messages.get("session.schemas.failed", schema, Problems.sentence(problem))));
          changed();
        });
  }

  /// The schemas that the user loaded for a place.
  Set<String> loaded(Target target) {
    return target.mode() == Mode.COMBINED
        ? Set.copyOf(loaded.getOrDefault(place(target), Set.of()))
        : Set.of();
  }

  private void changed() {
    version.set(version.get() + 1);
  }

  private static String place(Target target) {
    return target.model().id() + "/" + target.branchId();
  }

  /// A folder is named after its schema, with the catalog before it where there are several.
  static String flat(String folder) {
    return folder.toLowerCase(Locale.ROOT).replace('/', '.');
  }
}
