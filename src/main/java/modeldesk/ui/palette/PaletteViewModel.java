package modeldesk.ui.palette;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// The files of the open model, or behind `>` everything that can be done, narrowed by what is
/// typed. Both are looked through between two keys, so that Enter always means what is shown.
public final class PaletteViewModel {
  private static final String COMMANDS = ">";
  private static final String LINE = ":";

  private final Session session;
  private final Documents documents;
  private final Remembered remembered;
  private final RecentFiles recent;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyBooleanWrapper commands = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private @Nullable FileFinder files;
  private OfferFinder offers = new OfferFinder(List.of());
  private Supplier<List<Offer>> offered = List::of;
  private Runnable show = () -> {};
  private Runnable opened = () -> {};

  public PaletteViewModel(Session session, Documents documents, Remembered remembered) {
    this.session = session;
    this.documents = documents;
    this.remembered = remembered;
    recent = new RecentFiles(documents);
    typed.addListener((o, was, is) -> find());
  }

  /// What is typed to narrow the list.
  public StringProperty typedProperty() {
    return typed;
  }

  ObservableList<Row> rows() {
    return rowsView;
  }

  /// Whether commands are listed rather than files.
  public ReadOnlyBooleanProperty commandsProperty() {
    return commands.getReadOnlyProperty();
  }

  /// How many rows fit, in words.
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// Why there are no rows, or what to do about it.
  public ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /// What can be done, asked for each time the list is opened.
  public void offering(Supplier<List<Offer>> now) {
    offered = now;
  }

  /// Who shows the list.
  public void onShow(Runnable action) {
    show = action;
  }

  /// Who puts the keyboard into the file that was opened.
  public void onOpened(Runnable action) {
    opened = action;
  }

  /// Offers the files of the open model.
  public void openFiles() {
    open("");
  }

  /// Asks for a line of the file in front.
  public void openLine() {
    open(LINE);
  }

  /// Offers everything that can be done.
  public void openCommands() {
    open(COMMANDS);
  }

  void choose(Row row) {
    switch (row) {
      case Row.Group group -> {}
      case Row.File file -> open(file);
      case Row.Action action -> run(action.offer());
    }
  }

  private void open(String text) {
    Project project = session.project();
    files = project == null ? null : new FileFinder(project);
    offers = new OfferFinder(offered.get());
    if (typed.get().equals(text)) {
      find();
    } else {
      typed.set(text);
    }
    show.run();
  }

  private void find() {
    Query query = Query.of(typed.get());
    commands.set(query.commands());
    List<Row> found = query.commands() ? commands(query) : files(query);
    int fit = (int) found.stream().filter(row -> !(row instanceof Row.Group)).count();
    FileFinder all = files;
    if (query.commands()) {
      nothing.set(Messages.get("palette.commands.nothing"));
      count.set(Messages.get("palette.commands.count", fit, offers.offers().size()));
    } else if (all == null) {
      nothing.set(Messages.get("palette.files.noModel"));
      count.set("");
    } else if (line(query)) {
      nothing.set(asked());
      count.set("");
    } else {
      nothing.set(Messages.get("palette.files.nothing"));
      count.set(Messages.get("palette.files.count", fit, all.size()));
    }
    rows.setAll(found);
  }

  private List<Row> commands(Query query) {
    return offers.find(query.letters(), remembered.settings().recentCommands());
  }

  /// A line alone means one of the file in front.
  private List<Row> files(Query query) {
    FileFinder all = files;
    Project project = session.project();
    Document front = documents.active();
    if (all == null || project == null) {
      return List.of();
    }
    if (front != null && line(query)) {
      return query.line() > 0 ? List.of(all.row(front.name(), query)) : List.of();
    }
    return all.find(query, recent.of(project.target()));
  }

  private boolean line(Query query) {
    return query.place() && query.letters().isEmpty() && documents.active() != null;
  }

  /// Which lines there are to go to.
  private String asked() {
    Document front = documents.active();
    return front == null
        ? ""
        : Messages.get(
            "palette.line.asked", front.name().key(), LineIndex.of(front.text()).lineCount());
  }

  private void open(Row.File file) {
    if (file.line() > 0) {
      documents.reveal(file.name(), line(file));
    } else {
      documents.open(file.name());
    }
    opened.run();
  }

  /// A column of a line, or where the line begins; the last ones for what is behind the text.
  private @Nullable Span line(Row.File file) {
    String text = text(file.name());
    if (text == null) {
      return null;
    }
    LineIndex lines = LineIndex.of(text);
    int line = Math.min(file.line(), lines.lineCount()) - 1;
    int behind = line + 1 < lines.lineCount() ? lines.lineStart(line + 1) - 1 : text.length();
    int start = Math.min(lines.lineStart(line) + Math.max(0, file.column() - 1), behind);
    return new Span(start, start);
  }

  private @Nullable String text(FileName name) {
    Document document = documents.find(name);
    Project project = session.project();
    String kept = project == null ? null : project.text(name);
    if (document != null) {
      return document.text();
    }
    return kept == null ? null : LineEnds.plain(kept);
  }

  private void run(Offer offer) {
    if (offer.reason().isEmpty()) {
      remembered.change(settings -> settings.withCommand(offer.id()));
    }
    offer.run().run();
  }
}
