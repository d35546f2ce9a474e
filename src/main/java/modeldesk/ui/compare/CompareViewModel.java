package modeldesk.ui.compare;

import java.time.Clock;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.text.Span;
import modeldesk.ui.session.Age;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Elsewhere;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.Surroundings;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The open branch against its shared model or another branch: what differs, and the way from there
/// into the drafts.
public final class CompareViewModel {
  private final Session session;
  private final Documents documents;
  private final CompareTaking taking;
  private final Notices notices;
  private final Surroundings surroundings;
  private final Clock clock;
  private final CompareReading reading;
  private final CompareSides sides;
  private final CompareList list;
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<@Nullable CompareSide> side = new SimpleObjectProperty<>();
  private final BooleanProperty drafts = new SimpleBooleanProperty(true);
  private final ObservableValue<String> unavailable;
  private @Nullable Target open;

  public CompareViewModel(
      Session session,
      Documents documents,
      Catalog catalog,
      Elsewhere elsewhere,
      CompareTaking taking,
      Notices notices,
      Surroundings surroundings,
      Background background,
      Clock clock) {
    this.session = session;
    this.documents = documents;
    this.taking = taking;
    this.notices = notices;
    this.surroundings = surroundings;
    this.clock = clock;
    reading = new CompareReading(session, documents, elsewhere, background);
    sides = new CompareSides(catalog);
    list = new CompareList(background);
    unavailable = session.projectProperty().map(CompareViewModel::whyNot).orElse(whyNot(null));
    side.subscribe(this::read);
    drafts.subscribe(this::compareAgain);
    reading.stageProperty().subscribe(this::lay);
    session.projectProperty().subscribe(this::follow);
  }

  /// Why nothing can be compared; empty when it can.
  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// What the open branch can be compared with, as far as it was listed.
  public ObservableList<CompareSide> sides() {
    return sides.all();
  }

  /// What it is compared with; setting it reads that.
  public ObjectProperty<@Nullable CompareSide> sideProperty() {
    return side;
  }

  /// Whether drafts count; otherwise the branch is taken as it was fetched.
  public BooleanProperty draftsProperty() {
    return drafts;
  }

  public ReadOnlyObjectProperty<CompareStage> stageProperty() {
    return reading.stageProperty();
  }

  public CompareStage stage() {
    return reading.stageProperty().get();
  }

  /// What differs.
  public CompareList list() {
    return list;
  }

  /// How many drafts the open branch has.
  public int draftCount() {
    Project project = session.project();
    return project == null ? 0 : project.drafts().size();
  }

  /// The name of the other side.
  public String other() {
    CompareSide now = side.get();
    return now == null ? "" : now.name();
  }

  /// What is compared.
  public String title() {
    return Messages.get("compare.title", mine());
  }

  /// How old the other side is; empty while nothing is compared.
  public String note() {
    if (!(stage() instanceof CompareStage.Compared(var files, var _))) {
      return "";
    }
    return files.trouble().isEmpty()
        ? Messages.get("compare.note.now", other())
        : Messages.get(
            "compare.note.kept",
            other(),
            Age.of(files.snapshot().fetchedAt(), clock.instant()),
            files.trouble());
  }

  /// How much differs; empty while nothing is compared.
  public String count() {
    return stage() instanceof CompareStage.Compared(var _, var found)
        ? CompareWords.count(found)
        : "";
  }

  /// Shows the open branch against its shared model.
  public void show() {
    Target target = session.target();
    if (target == null || !unavailable.getValue().isEmpty()) {
      notices.info(unavailable.getValue());
      return;
    }
    open = target;
    drafts.set(true);
    sides.follow(target);
    side.set(new CompareSide(target.model(), null));
    showing.set(true);
  }

  public void close() {
    showing.set(false);
    side.set(null);
    sides.follow(null);
    open = null;
  }

  /// Lists all branches of the model, to choose one.
  public void listBranches() {
    sides.listBranches();
  }

  /// Reads the other side again.
  public void readAgain() {
    read(side.get());
  }

  /// Opens the file of the chosen row, at the part.
  public void openFile() {
    CompareRow row = list.selectedProperty().get();
    if (row != null && whyNotOpen().isEmpty()) {
      boolean placed =
          drafts.get() && row instanceof CompareRow.Part(var part) && part.right() >= 0;
      Span place =
          placed && row instanceof CompareRow.Part(var part)
              ? new Span(part.right(), part.right())
              : null;
      close();
      documents.reveal(row.file(), place);
    }
  }

  /// Why the file of the chosen row cannot be opened; empty when it can.
  public String whyNotOpen() {
    CompareRow row = list.selectedProperty().get();
    Project project = session.project();
    if (row == null || project == null) {
      return Messages.get("compare.takeReason.none");
    }
    return project.text(row.file()) == null ? Messages.get("compare.openReason") : "";
  }

  /// Why no change of the shown file can be taken over; empty when one can.
  public String whyNotTake() {
    return CompareTaking.whyNot(diff(), drafts.get(), session.readOnlyReason());
  }

  /// Why the shown file cannot be taken over; empty when it can.
  public String whyNotTakeFile() {
    return CompareTaking.whyNotFile(diff(), drafts.get(), session.readOnlyReason());
  }

  /// Takes a change of the shown file, from 1, into the draft.
  public void take(int change) {
    CompareDiff diff = diff();
    if (diff != null && whyNotTake().isEmpty()) {
      taking.take(diff, change);
      compareAgain();
    }
  }

  /// Makes the draft of the shown file what the other side has.
  public void takeFile() {
    CompareDiff diff = diff();
    if (diff != null && whyNotTakeFile().isEmpty()) {
      taking.takeFile(diff.file(), other());
      compareAgain();
    }
  }

  /// Puts all differences on the clipboard, as Markdown.
  public void copySummary() {
    if (stage() instanceof CompareStage.Compared(var _, var found)) {
      surroundings.copy(CompareWords.markdown(mine(), other(), found));
      notices.success(Messages.get("compare.summary.copied"));
    }
  }

  private @Nullable CompareDiff diff() {
    return list.diffProperty().get();
  }

  private String mine() {
    return open == null ? "" : open.displayName();
  }

  private static String whyNot(@Nullable Project project) {
    if (project == null) {
      return Messages.get("compare.whyNot.noModel");
    }
    if (project.target().branch() == null) {
      return Messages.get("compare.whyNot.noBranch");
    }
    return project.target().mode() == Mode.COMBINED ? "" : Messages.get("compare.whyNot.extension");
  }

  private void read(@Nullable CompareSide from) {
    list.clear();
    if (from == null) {
      reading.stop();
    } else {
      reading.read(from, drafts.get());
    }
  }

  private void compareAgain() {
    if (showing.get()) {
      reading.compare(drafts.get());
    }
  }

  /// Drafts that change meanwhile count at once; another place ends the comparison.
  private void follow(@Nullable Project now) {
    if (open != null && now != null && now.target().isSamePlace(open)) {
      compareAgain();
    } else if (open != null) {
      close();
    }
  }

  private void lay() {
    if (stage() instanceof CompareStage.Compared(var files, var found)) {
      String age =
          files.trouble().isEmpty()
              ? Messages.get("compare.diff.now")
              : Messages.get(
                  "compare.diff.kept", Age.of(files.snapshot().fetchedAt(), clock.instant()));
      String left = Messages.get("compare.diff.other", other(), age);
      String right =
          drafts.get()
              ? Messages.get("compare.diff.mine", mine())
              : Messages.get("compare.diff.branch", mine());
      list.show(left, right, found);
    }
  }
}
