package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.api.ModelQuery;
import modeldesk.api.OmniApi;
import modeldesk.model.Model;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// The models of a connection or the branches of a model, read page by page as they are wanted. On
/// the window's thread only.
public final class CatalogList {
  /// How many a person sees come in at a time.
  public static final int STEP = 20;

  /// Where the reading is; told after `items` have changed.
  public sealed interface State {
    /// Never asked for.
    record Idle() implements State {}

    /// The next page is on its way; `all` when the rest follows by itself.
    record Loading(int shown, int total, boolean all) implements State {}

    /// `shown` of the server's `total` are here.
    record Loaded(int shown, int total) implements State {}

    /// The last read did not succeed; what was read before is still here.
    record Failed(String sentence) implements State {}
  }

  private final OmniApi api;
  private final Background background;
  private final String title;
  private final Supplier<CatalogPages> beginning;
  private final BooleanSupplier offline;
  private final Supplier<List<Model>> lastSeen;
  private final ObservableList<Model> items = FXCollections.observableArrayList();
  private final ObservableList<Model> itemsView = FXCollections.unmodifiableObservableList(items);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private @Nullable CatalogPages pages;
  private @Nullable Job job;

  /// `lastSeen` is what to show while the server gives nothing: at once where it is known to be
  /// `offline`, else after it was asked in vain.
  CatalogList(
      OmniApi api,
      Background background,
      String title,
      Supplier<CatalogPages> beginning,
      BooleanSupplier offline,
      Supplier<List<Model>> lastSeen) {
    this.api = api;
    this.background = background;
    this.title = title;
    this.beginning = beginning;
    this.offline = offline;
    this.lastSeen = lastSeen;
  }

  /// What was read so far, in the server's order. Branches are here as models of kind `BRANCH`.
  public ObservableList<Model> items() {
    return itemsView;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public State state() {
    return state.get();
  }

  public boolean isLoading() {
    return state.get() instanceof State.Loading;
  }

  /// Whether the list was ever asked for.
  public boolean isStarted() {
    return !(state.get() instanceof State.Idle);
  }

  /// How many the server has, as far as it told; never less than are shown.
  public int total() {
    return Math.max(items.size(), pages == null ? 0 : pages.total());
  }

  /// Whether the server has more than are shown, or was not asked yet.
  public boolean hasMore() {
    return pages == null || pages.hasMore();
  }

  /// Reads the first page unless that was done or tried before.
  public void start() {
    if (!isStarted()) {
      loadMore();
    }
  }

  /// Reads 20 more; nothing happens while a read is under way.
  public void loadMore() {
    if (!isLoading() && hasMore()) {
      read(STEP, false);
    }
  }

  /// Reads everything that is left, 100 at a time.
  public void loadAll() {
    if (state.get() instanceof State.Loading loading && loading.all()) {
      return;
    }
    if (hasMore()) {
      stop();
      read(ModelQuery.MAX_PAGE, true);
    }
  }

  /// Stops reading; what is here stays.
  public void cancel() {
    if (isLoading()) {
      stop();
      state.set(pages == null ? new State.Idle() : loaded());
    }
  }

  /// Reads again from the beginning, as much as is shown; that stays until the answer is here.
  public void reload() {
    stop();
    pages = null;
    read(Math.max(STEP, items.size()), false);
  }

  /// Reads everything again from the beginning; what is shown stays until the answer is here.
  void reloadAll() {
    stop();
    pages = null;
    read(ModelQuery.MAX_PAGE, true);
  }

  /// Puts `models` in the place of those that `stale` names, without asking the server; not while a
  /// read is under way, which brings them itself.
  void replace(Predicate<Model> stale, List<Model> models) {
    List<Model> now = new ArrayList<>(models);
    items.stream().filter(stale.negate()).forEach(now::add);
    if (state.get() instanceof State.Loaded && !now.equals(items)) {
      items.setAll(now);
      state.set(new State.Loading(items.size(), total(), false));
      state.set(loaded());
    }
  }

  /// Shows what was listed before the program began where nothing was read since.
  void fillIn() {
    if (isStarted() && pages == null && items.isEmpty()) {
      items.setAll(lastSeen.get());
      if (state.get() instanceof State.Loading loading && !items.isEmpty()) {
        state.set(new State.Loading(items.size(), total(), loading.all()));
      }
    }
  }

  /// Forgets what was read; what was asked for before is read again by other settings.
  void reset() {
    boolean started = isStarted();
    stop();
    pages = null;
    items.clear();
    state.set(new State.Idle());
    if (started) {
      start();
    }
  }

  private void stop() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  private State loaded() {
    return new State.Loaded(items.size(), total());
  }

  private void read(int count, boolean all) {
    boolean anew = pages == null;
    CatalogPages from = pages == null ? beginning.get() : pages;
    state.set(new State.Loading(items.size(), total(), all));
    if (offline.getAsBoolean()) {
      fillIn();
    }
    int pageSize = count > STEP ? ModelQuery.MAX_PAGE : STEP;
    job =
        background.quietIo(
            title,
            progress -> from.next(api, count, pageSize),
            read -> take(read, anew, all),
            failure -> {
              fillIn();
              state.set(new State.Failed(Problems.sentence(failure)));
            });
  }

  private void take(CatalogPages.Read read, boolean anew, boolean all) {
    pages = read.pages();
    if (anew) {
      items.setAll(read.models());
    } else {
      items.addAll(read.models());
    }
    if (all && hasMore()) {
      read(ModelQuery.MAX_PAGE, true);
    } else {
      state.set(loaded());
    }
  }
}
