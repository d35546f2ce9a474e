package modeldesk.ui.drafts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.store.Archive;
import modeldesk.ui.code.Comparison;
import modeldesk.ui.session.Arrival;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// The drafts that may come in, which of them are ticked, and what the chosen one would change.
public final class ImportReview {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  private final ObservableList<ImportRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ImportRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<@Nullable ImportRow> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable ImportDiff> diff = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper action = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper unavailable = new ReadOnlyStringWrapper("");
  private final Latest comparing;

  ImportReview(Background background) {
    comparing = new Latest(background);
    selected.subscribe(this::compare);
  }

  public ObservableList<ImportRow> rows() {
    return rowsView;
  }

  public ObjectProperty<@Nullable ImportRow> selectedProperty() {
    return selected;
  }

  /// What the chosen draft would change here; null while that is not known.
  public ReadOnlyObjectProperty<@Nullable ImportDiff> diffProperty() {
    return diff.getReadOnlyProperty();
  }

  /// Where the drafts come from and when they left.
  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  /// What the button does.
  public ReadOnlyStringProperty actionProperty() {
    return action.getReadOnlyProperty();
  }

  /// What becomes of the drafts that are here.
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /// Why nothing can be taken over; empty where it can.
  public ReadOnlyStringProperty unavailableProperty() {
    return unavailable.getReadOnlyProperty();
  }

  void show(Archive archive, List<Arrival> found) {
    String when = TIME.format(archive.exportedAt().atZone(ZoneId.systemDefault()));
    subtitle.set(Messages.get("drafts.review.subtitle", archive.host(), when));
    rows.setAll(found.stream().map(ImportRow::new).toList());
    rows.forEach(row -> row.tickedProperty().subscribe(this::count));
    count();
    selected.set(null);
    selected.set(rows.isEmpty() ? null : rows.getFirst());
  }

  /// Ticks what can be taken over, or nothing.
  public void tickAll(boolean all) {
    rows.stream().filter(ImportRow::isOpen).forEach(row -> row.tickedProperty().set(all));
  }

  List<Arrival> ticked() {
    return rows.stream().filter(ImportRow::isTicked).map(ImportRow::arrival).toList();
  }

  private void count() {
    List<Arrival> ticked = ticked();
    long replacing = ticked.stream().filter(each -> each.mine() != null).count();
    long kept = rows.stream().filter(row -> isOther(row) && !row.isTicked()).count();
    action.set(Messages.get("drafts.review.take", ticked.size()));
    status.set(Messages.get("drafts.review.status", replacing, kept));
    boolean any = rows.stream().anyMatch(ImportRow::isOpen);
    unavailable.set(
        !ticked.isEmpty()
            ? ""
            : any
                ? Messages.get("drafts.review.nothingTicked")
                : Messages.get("drafts.review.nothingNew"));
  }

  private static boolean isOther(ImportRow row) {
    return row.arrival().kind() == Arrival.Kind.OTHER;
  }

  private void compare(@Nullable ImportRow row) {
    diff.set(null);
    if (row == null) {
      comparing.cancel();
      return;
    }
    Draft draft = row.arrival().draft();
    Draft mine = row.arrival().mine();
    String before = mine == null ? draft.baseText() : mine.text();
    String left =
        mine != null
            ? Messages.get("drafts.review.mine", time(mine))
            : before == null
                ? Messages.get("drafts.review.noBase")
                : Messages.get("drafts.review.base");
    String right = Messages.get("drafts.review.theirs", time(draft));
    comparing.request(
        Messages.get("drafts.review.job"),
        progress -> Comparison.of(orEmpty(before), orEmpty(draft.text())),
        made -> diff.set(new ImportDiff(left, right, made)),
        failure -> {});
  }

  private static String time(Draft draft) {
    return TIME.format(draft.savedAt().atZone(ZoneId.systemDefault()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
