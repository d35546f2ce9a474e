package modeldesk.ui.usages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.find.Spot;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.EachEdit;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Goes from a name to where it is given, and lists where it is used. The list stays as it was
/// found while one goes through it; its places follow what is typed meanwhile.
public final class UsagesViewModel {
  /// Finds something at a place of a model.
  private interface Question {
    Answer answer(ModelIndex model);
  }

  private final Documents documents;
  private final Language language;
  private final Notices notices;
  private final Latest asking;
  private final ObservableList<UsageRow> rows = FXCollections.observableArrayList();
  private final ObservableList<UsageRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper places = new ReadOnlyIntegerWrapper();
  private Map<FileName, List<Edits>> sinceListed = new HashMap<>();
  private Map<FileName, List<Edits>> sinceAsked = new HashMap<>();
  private boolean waiting;
  private Runnable show = () -> {};

  public UsagesViewModel(
      Session session,
      Documents documents,
      Language language,
      Notices notices,
      Background background) {
    this.documents = documents;
    this.language = language;
    this.notices = notices;
    asking = new Latest(background);
    new EachEdit(documents, this::edited);
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  /// What is listed: files, and the places in each.
  ObservableList<UsageRow> rows() {
    return rowsView;
  }

  /// Says what is listed; empty while nothing is.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// How many places are listed.
  public ReadOnlyIntegerProperty placesProperty() {
    return places.getReadOnlyProperty();
  }

  /// Who brings the list to the front.
  public void onShow(Runnable action) {
    show = action;
  }

  /// Goes to where the name at the caret is given.
  public void definition() {
    Document front = documents.active();
    if (front != null) {
      definition(front, front.caretProperty().get().offset());
    }
  }

  /// Goes to where the name at a place of a document is given.
  public void definition(Document document, int offset) {
    FileName file = document.name();
    ask(
        Messages.get("usages.job.definition", file.key()),
        model -> Answer.definition(model, file, offset));
  }

  /// Lists where the name at the caret is used.
  public void usages() {
    Document front = documents.active();
    if (front != null) {
      usages(front, front.caretProperty().get().offset());
    }
  }

  /// Lists where the name at a place of a document is used.
  public void usages(Document document, int offset) {
    FileName file = document.name();
    ask(Messages.get("usages.job.usages", file.key()), model -> Answer.usages(model, file, offset));
  }

  /// Lists where the name at the caret is used, that of the file where none stands there.
  public void usagesHere() {
    Document front = documents.active();
    if (front != null) {
      FileName file = front.name();
      int offset = front.caretProperty().get().offset();
      ask(
          Messages.get("usages.job.usages", file.key()),
          model -> Answer.usagesHere(model, file, offset));
    }
  }

  /// Goes to a place of the list, to the first one below a heading.
  void go(UsageRow row) {
    Spot spot = row.spot();
    Span span = spot.span();
    for (Edits edits : sinceListed.getOrDefault(spot.file(), List.of())) {
      span = edits.map(span);
    }
    documents.reveal(spot.file(), span);
  }

  private void ask(String title, Question question) {
    Supplier<Check> now = language.now();
    if (now == null) {
      return;
    }
    sinceAsked = new HashMap<>();
    waiting = true;
    asking.request(
        title,
        progress -> question.answer(now.get().model()),
        this::take,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private void take(Answer answer) {
    waiting = false;
    switch (answer) {
      case Answer.Jump(Spot spot) -> documents.reveal(spot.file(), spot.span());
      case Answer.None(String sentence) -> notices.info(sentence);
      case Answer.Several(String words, List<UsageRow> found, int count) -> {
        sinceListed = sinceAsked;
        sinceAsked = new HashMap<>();
        rows.setAll(found);
        title.set(words);
        places.set(count);
        show.run();
      }
    }
  }

  private void edited(FileName file, Edits edits) {
    if (waiting) {
      sinceAsked.computeIfAbsent(file, f -> new ArrayList<>()).add(edits);
    }
    if (!rows.isEmpty()) {
      sinceListed.computeIfAbsent(file, f -> new ArrayList<>()).add(edits);
    }
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      asking.cancel();
      waiting = false;
      rows.clear();
      title.set("");
      places.set(0);
    }
  }
}
