package modeldesk.ui.search;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.search.PartQuery;
import modeldesk.lang.search.PartSearch;
import modeldesk.lang.search.SearchException;
import modeldesk.lang.search.TextQuery;
import modeldesk.lang.search.TextSearch;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.text.Span;
import modeldesk.ui.code.Excerpt;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.EachEdit;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.ShownTexts;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import org.jspecify.annotations.Nullable;

/// Searches the open model while one types, drafts and what is not kept yet included. The places
/// come as they are found; what is sought anew stops the search before.
public final class SearchViewModel {
  private static final Duration QUIET = Duration.ofMillis(150);

  private final Documents documents;
  private final Session session;
  private final Language language;
  private final ShownTexts texts;
  private final Searching searching;
  private final Preview preview;
  private final Debounce soon;
  private final ReplaceReviewViewModel review;
  private final StringBinding whyNotReplace;
  private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper();
  private final SearchInput input = new SearchInput(this::changed);
  private final Results results = new Results();
  private final BooleanBinding empty = Bindings.isEmpty(results.rows());
  private final ObjectProperty<@Nullable SearchRow> chosen = new SimpleObjectProperty<>();
  private @Nullable SearchRow visited;
  private Runnable show = () -> {};

  public SearchViewModel(
      Session session,
      Documents documents,
      Language language,
      FileChanges changes,
      Notices notices,
      Background background) {
    this.documents = documents;
    this.session = session;
    this.language = language;
    texts = new ShownTexts(session, documents);
    searching = new Searching(background, results);
    preview = new Preview(documents, results, background);
    review =
        new ReplaceReviewViewModel(session, documents, changes, notices, background, this::start);
    whyNotReplace =
        Bindings.createStringBinding(
            this::whyNotReplace,
            session.readOnlyReasonProperty(),
            searching.runningProperty(),
            searching.partialProperty(),
            searching.problemProperty(),
            empty,
            input.wayProperty(),
            awaited);
    soon = new Debounce(background, QUIET);
    chosen.subscribe(preview::show);
    searching.runningProperty().subscribe(this::chooseFirst);
    new EachEdit(documents, results::edited);
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  SearchInput input() {
    return input;
  }

  /// What was found: files, and the places in each.
  ObservableList<SearchRow> rows() {
    return results.rows();
  }

  /// Whether there is no place to go to.
  public ObservableBooleanValue emptyProperty() {
    return empty;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return searching.runningProperty();
  }

  /// How much was found; empty while nothing is sought.
  public ReadOnlyStringProperty toldProperty() {
    return searching.toldProperty();
  }

  /// What is wrong with what is sought; empty when nothing is.
  ReadOnlyStringProperty problemProperty() {
    return searching.problemProperty();
  }

  /// The row one is at.
  ObjectProperty<@Nullable SearchRow> chosenProperty() {
    return chosen;
  }

  /// The lines around the place one is at.
  ReadOnlyObjectProperty<@Nullable Excerpt> previewProperty() {
    return preview.linesProperty();
  }

  /// Who brings the search to the front.
  public void onShow(Runnable action) {
    show = action;
  }

  /// Goes to the search; what is selected in the text in front is what is sought.
  public void open(boolean toReplace) {
    String selected = selected();
    if (!selected.isBlank() && selected.indexOf('\n') < 0) {
      input.seek(selected);
    }
    if (toReplace) {
      input.wayProperty().set(Way.TEXT);
      input.replacesProperty().set(true);
    }
    show.run();
  }

  private String selected() {
    Document front = documents.active();
    if (front == null) {
      return "";
    }
    Span selection = front.port().selection();
    return front.text().substring(selection.start(), selection.end());
  }

  /// Searches at once, again if need be.
  void search() {
    input.remember();
    soon.cancel();
    start();
  }

  /// Stops the search; what was found stays.
  void cancel() {
    searching.cancel();
  }

  /// Opens the file at a place of the results, at the first one below a file.
  void go(SearchRow row) {
    input.remember();
    visited = row;
    documents.reveal(row.spot().file(), results.now(row.spot()));
  }

  /// Goes to the place that is chosen, and from there to the one behind (1) or before (-1) it.
  public void step(int direction) {
    List<SearchRow> rows = results.rows();
    if (chosen.get() instanceof SearchRow.Place place && !place.equals(visited)) {
      go(place);
      return;
    }
    int at = rows.indexOf(chosen.get());
    if (at < 0 && direction < 0) {
      at = rows.size();
    }
    for (int i = at + direction; i >= 0 && i < rows.size(); i += direction) {
      if (rows.get(i) instanceof SearchRow.Place place) {
        chosen.set(place);
        go(place);
        return;
      }
    }
  }

  /// The card that shows what is replaced.
  public ReplaceReviewViewModel review() {
    return review;
  }

  /// Why nothing can be replaced now; empty when it can.
  ObservableValue<String> whyNotReplaceProperty() {
    return whyNotReplace;
  }

  private String whyNotReplace() {
    if (!session.readOnlyReason().isEmpty()) {
      return session.readOnlyReason();
    }
    if (!searching.problemProperty().get().isEmpty()) {
      return searching.problemProperty().get();
    }
    if (awaited.get() || searching.runningProperty().get()) {
      return Messages.get("search.replace.wait");
    }
    if (searching.partialProperty().get()) {
      return Messages.get("search.replace.partial");
    }
    return empty.get() || !input.isByText() ? Messages.get("search.replace.none") : "";
  }

  /// Shows what replacing every place changes.
  void replaceAll() {
    if (whyNotReplace.get().isEmpty()) {
      input.remember();
      review.open(results.files(), input.query(), input.replacementProperty().get());
    }
  }

  /// So that there is something to see beside the results.
  private void chooseFirst(boolean running) {
    if (!running && !empty.get() && chosen.get() == null) {
      chosen.set(results.rows().get(1));
    }
  }

  private void changed() {
    awaited.set(true);
    soon.request(this::start);
  }

  private void start() {
    awaited.set(false);
    String title = Messages.get("search.job", input.text());
    Supplier<Project> now = texts.now();
    Supplier<Check> model = language.now();
    if (now == null || model == null || input.isEmpty()) {
      searching.stop();
    } else if (input.isByText()) {
      TextQuery query = input.query();
      searching.start(
          title, found -> new TextSearch(query).each(now.get(), TextSearch.MOST, found));
    } else {
      ask(title, model);
    }
  }

  private void ask(String title, Supplier<Check> model) {
    PartQuery query;
    try {
      query = PartQuery.of(input.text());
    } catch (SearchException e) {
      searching.refuse(String.valueOf(e.getMessage()));
      return;
    }
    searching.start(
        title, found -> new PartSearch(model.get().model(), query).each(TextSearch.MOST, found));
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      searching.stop();
    } else if (results.files().stream().anyMatch(file -> isOther(file.file(), before, after))) {
      changed();
    }
  }

  /// Whether a text is another one that no editor told of.
  private boolean isOther(FileName file, Project before, Project after) {
    return documents.find(file) == null && !Objects.equals(before.text(file), after.text(file));
  }
}
