package modeldesk.ui.code;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.i18n.Messages;
import modeldesk.lang.search.Search;
import modeldesk.lang.search.SearchException;
import modeldesk.lang.search.Sought;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Find and replace in one text. The text is looked through in the CPU lane after each change of
/// what is sought and, after a short quiet, of the text; in between the places follow the edits.
final class FindViewModel {
  private static final Duration QUIET = Duration.ofMillis(150);

  private final Searched searched;
  private final FindInput input;
  private final Latest latest;
  private final Debounce again;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final BooleanProperty replaces = new SimpleBooleanProperty();
  private final BooleanProperty inSelection = new SimpleBooleanProperty();
  private final StringProperty readOnlyReason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NONE);
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private @Nullable Span scope;
  private boolean searching;
  private boolean going;
  private int owed;

  FindViewModel(Searched searched, Searches searches, Background background) {
    this.searched = searched;
    input = new FindInput(searches, () -> search(true));
    latest = new Latest(background);
    again = new Debounce(background, QUIET);
    inSelection.addListener((o, was, is) -> narrow(is));
  }

  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// What is sought and what is put in its place.
  FindInput input() {
    return input;
  }

  /// Whether the row for replacing is shown.
  BooleanProperty replacesProperty() {
    return replaces;
  }

  /// Whether only what was selected is searched; switching it on takes the selection of now.
  BooleanProperty inSelectionProperty() {
    return inSelection;
  }

  /// Why nothing can be replaced; empty if it can.
  StringProperty readOnlyReasonProperty() {
    return readOnlyReason;
  }

  /// Where what is sought stands.
  ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// How many places there are and which is selected, in words.
  ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// What is wrong with what is sought or put in its place; empty if nothing.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What was replaced last, in words; empty if nothing was.
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// The place that is selected, if one is.
  @Nullable Span current() {
    Span here = searched.selection();
    return found.get().indexOf(here) < 0 ? null : here;
  }

  /// Opens the bar, for replacing too if asked. What is selected in one line is sought; several
  /// selected lines are searched.
  void open(boolean toReplace) {
    if (!open.get()) {
      input.recall();
    }
    String selected = searched.selectedText();
    if (selected.indexOf('\n') >= 0) {
      inSelection.set(false);
      inSelection.set(true);
    } else if (!selected.isEmpty()) {
      input.seek(selected);
    }
    if (toReplace) {
      replaces.set(true);
    }
    told.set("");
    open.set(true);
    search(false);
  }

  /// Closes the bar; what is selected stays, and the text gets the keyboard.
  void close() {
    input.remember();
    open.set(false);
    replaces.set(false);
    inSelection.set(false);
    search(false);
    searched.requestFocus();
  }

  /// Goes to the next place; seeks what was sought last if the bar is closed.
  void next() {
    step(1);
  }

  void previous() {
    step(-1);
  }

  /// Replaces the selected place and goes to the next; goes to one if none is selected.
  void replace() {
    Span here = current();
    if (here == null) {
      next();
    } else {
      change(here, this::replaced);
    }
  }

  /// Replaces every place in one step.
  void replaceAll() {
    change(within(), this::replacedAll);
  }

  /// Follows an edit of the text.
  void edited(Edits edits) {
    if (!open.get()) {
      return;
    }
    latest.cancel();
    searching = false;
    found.set(found.get().after(edits));
    if (scope != null) {
      int start = edits.map(new Span(scope.start(), scope.start())).start();
      scope = new Span(start, Math.max(start, edits.map(scope.end())));
    }
    boolean hopeless = found.get().spans().isEmpty() && !problem.get().isEmpty();
    if (!hopeless) {
      again.request(() -> search(false));
    }
  }

  /// Follows the selection.
  void selected() {
    if (open.get()) {
      tell();
    }
  }

  void dispose() {
    again.cancel();
    latest.cancel();
  }

  private Span within() {
    return scope == null ? new Span(0, searched.length()) : scope;
  }

  private void narrow(boolean narrowed) {
    Span here = searched.selection();
    boolean whole = here.isEmpty() || current() != null;
    scope = narrowed ? (whole ? searched.lines(here) : here) : null;
    search(false);
  }

  private void search(boolean go) {
    again.cancel();
    latest.cancel();
    if (go) {
      told.set("");
    }
    if (!open.get() || input.sought().isEmpty()) {
      owed = 0;
      going = false;
      arrived(Found.NONE);
      return;
    }
    going |= go;
    searching = true;
    Sought sought = input.sought();
    Span within = within();
    Supplier<String> snapshot = searched.snapshot();
    latest.request(
        Messages.get("code.find.job"),
        progress -> Found.in(snapshot.get(), within, Search.of(sought)),
        this::arrived,
        failure -> {
          arrived(Found.NONE);
          failed(failure);
        });
  }

  private void arrived(Found places) {
    searching = false;
    problem.set("");
    found.set(places);
    if (!places.spans().isEmpty() && going) {
      go(places.from(searched.selection().start()));
    }
    for (; !places.spans().isEmpty() && owed != 0; owed -= Integer.signum(owed)) {
      go(owed > 0);
    }
    going = false;
    owed = 0;
    tell();
  }

  private void failed(Exception failure) {
    if (!(failure instanceof SearchException)) {
      throw new IllegalStateException(failure);
    }
    problem.set(failure.getMessage());
    tell();
  }

  private void step(int direction) {
    if (!open.get()) {
      open(false);
    }
    input.remember();
    if (searching) {
      owed += direction;
    } else if (!found.get().spans().isEmpty()) {
      go(direction > 0);
    }
  }

  private void go(boolean forward) {
    Span here = searched.selection();
    go(forward ? found.get().next(here) : found.get().previous(here));
  }

  private void go(Span place) {
    searched.select(place);
    tell();
  }

  private void change(Span where, Consumer<Replacing> done) {
    if (!readOnlyReason.get().isEmpty() || input.sought().isEmpty()) {
      return;
    }
    input.remember();
    again.cancel();
    Sought sought = input.sought();
    String by = input.replacementProperty().get();
    Supplier<String> snapshot = searched.snapshot();
    latest.request(
        Messages.get("code.find.job"),
        progress -> {
          String all = snapshot.get();
          return Replacing.of(all, Search.of(sought).replace(all, where, by));
        },
        done,
        this::failed);
  }

  private void replaced(Replacing one) {
    told.set("");
    if (one.count() == 0) {
      search(true);
      return;
    }
    searched.apply(one.edits());
    Edit edit = one.edits().list().getFirst();
    int end = edit.start() + edit.replacement().length();
    searched.select(new Span(end, end));
    if (!found.get().spans().isEmpty()) {
      go(true);
    }
  }

  private void replacedAll(Replacing all) {
    searched.apply(all.edits());
    told.set(Messages.get("code.find.replaced", all.count()));
    search(false);
  }

  private void tell() {
    count.set(problem.get().isEmpty() && !input.sought().isEmpty() ? counted(found.get()) : "");
  }

  private String counted(Found places) {
    int all = places.spans().size();
    int place = places.indexOf(searched.selection()) + 1;
    if (all == 0) {
      return Messages.get("code.find.none");
    }
    if (place == 0) {
      return Messages.get(places.more() ? "code.find.countMore" : "code.find.count", all);
    }
    return Messages.get(places.more() ? "code.find.placeMore" : "code.find.place", place, all);
  }
}
