package modeldesk.app;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import modeldesk.api.ApiException;
import modeldesk.api.NewModel;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.playground.PlaygroundServer;
import modeldesk.playground.PlaygroundStore;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.ModelEntry;
import modeldesk.ui.session.Bench;
import org.jspecify.annotations.Nullable;

/// The shared model that people work on and the one branch of it, as the server holds them: looked
/// at and written without a request, so that nothing goes wrong on the way.
final class Ground {
  private final PlaygroundStore store;
  private final Target shared;
  private final FileName view;
  private @Nullable Target branch;

  private Ground(PlaygroundServer server, Model model, FileName view) {
    this.store = server.store();
    this.shared = new Target(model, null, Mode.COMBINED);
    this.view = view;
  }

  /// A model of a database whose tables all branches see alike.
  static Ground ofOneDatabase(Bench bench) throws ApiException {
    String connection = requireNonNull(bench.model("Ledger").connectionId());
    bench.api.createModel(NewModel.shared(connection, "Shared ground"));
    Model model = bench.model("Shared ground");
    return new Ground(bench.server, model, new FileName("public/accounts.view"));
  }

  /// A model whose branches read the tables each for itself (api.md §2.5).
  static Ground ofBranchesThatRefresh(Bench bench) {
    return new Ground(bench.server, bench.model("Old stores"), new FileName("cold/stores.view"));
  }

  Target shared() {
    return shared;
  }

  /// A view whose beginnings come from the database.
  FileName view() {
    return view;
  }

  /// The branch; null once it was merged and deleted.
  @Nullable Target branch() {
    Target now = branch;
    return now == null || store.model(requireNonNull(now.branchId())) == null ? null : now;
  }

  void branchesTo(Target made) {
    branch = made;
  }

  /// The shared model and the branch, the branch first.
  List<Target> places() {
    Target now = branch();
    return now == null ? List.of(shared) : List.of(now, shared);
  }

  /// Whether there is anything on the branch that the shared model has not, or not so.
  boolean isAhead() {
    Target now = branch();
    return now != null && !files(now).equals(files(shared));
  }

  /// All texts of all places.
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    places().forEach(place -> texts.addAll(files(place).values()));
    return texts;
  }

  @Nullable String text(Target place, FileName file) {
    return files(place).get(file.key());
  }

  /// Makes the text of a file of the shared model another one, or none.
  void write(FileName file, @Nullable String text) {
    if (text == null) {
      store.delete(entry(shared), YamlMode.COMBINED, file.key());
    } else {
      store.write(entry(shared), YamlMode.COMBINED, file.key(), text, null);
    }
  }

  /// Gives the table of the view a column in the database, or takes it away where it is there.
  void alter(Target place, String column) {
    store.alter(
        entry(place),
        view.key(),
        table -> table.columns().contains(column) ? table.without(column) : table.with(column));
  }

  private Map<String, String> files(Target place) {
    return store.files(entry(place)).files(YamlMode.COMBINED);
  }

  private ModelEntry entry(Target place) {
    String branchId = place.branchId();
    return requireNonNull(store.model(branchId == null ? place.model().id() : branchId));
  }
}
