package modeldesk.ui.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import modeldesk.i18n.Messages;
import modeldesk.lang.search.FileMatches;
import modeldesk.lang.search.SearchException;
import modeldesk.work.Background;
import modeldesk.work.Latest;

/// The search that is running, or what became of the last. What it finds comes into the results in
/// batches; only the newest search delivers anything.
final class Searching {
  /// Looks through a model, handing on each file in which something is; tells whether there is
  /// more.
  @FunctionalInterface
  interface Look {
    boolean through(Consumer<FileMatches> found);
  }

  private final Background background;
  private final Results results;
  private final Latest newest;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper partial = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private int run;

  Searching(Background background, Results results) {
    this.background = background;
    this.results = results;
    newest = new Latest(background);
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Whether there are, or may be, more places than those in the results.
  ReadOnlyBooleanProperty partialProperty() {
    return partial.getReadOnlyProperty();
  }

  /// How much was found; empty while nothing is sought.
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// What is wrong with what is sought; empty when nothing is.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void start(String title, Look look) {
    int mine = ++run;
    results.begin();
    problem.set("");
    told.set(Messages.get("search.running"));
    running.set(true);
    newest.request(
        title,
        progress -> {
          Batches batches = new Batches(found -> background.ui(() -> take(mine, found)));
          boolean more = look.through(batches::accept);
          batches.flush();
          return more;
        },
        this::finish,
        this::fail);
  }

  /// Stops; what was found stays.
  void cancel() {
    drop();
    partial.set(true);
    told.set(Messages.get("search.stopped", results.places(), results.files().size()));
  }

  /// Nothing is sought any more.
  void stop() {
    drop();
    results.clear();
    told.set("");
    problem.set("");
  }

  /// What is sought cannot be looked for.
  void refuse(String why) {
    stop();
    problem.set(why);
  }

  private void drop() {
    newest.cancel();
    run++;
    running.set(false);
    partial.set(false);
  }

  private void take(int whose, List<FileMatches> found) {
    if (whose == run) {
      results.add(found);
      told.set(Messages.get("search.soFar", results.places(), results.files().size()));
    }
  }

  private void finish(boolean more) {
    results.add(List.of());
    partial.set(more);
    int files = results.files().size();
    told.set(
        more
            ? Messages.get("search.cut", results.places(), files)
            : Messages.get("search.found", results.places(), files));
    running.set(false);
  }

  private void fail(Exception failure) {
    if (!(failure instanceof SearchException)) {
      throw new IllegalStateException(failure);
    }
    refuse(String.valueOf(failure.getMessage()));
  }
}
