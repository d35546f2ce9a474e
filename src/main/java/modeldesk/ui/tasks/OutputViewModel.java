package modeldesk.ui.tasks;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import modeldesk.api.RequestLog;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.Requests;

/// Every request, newest first. Paths only: no token, no body.
public final class OutputViewModel {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH);

  private final Requests requests;
  private final ObservableList<OutputRow> rows = FXCollections.observableArrayList();

  public OutputViewModel(Requests requests) {
    this.requests = requests;
    requests.all().addListener(this::changed);
    rebuild();
  }

  ObservableList<OutputRow> rows() {
    return rows;
  }

  public void clear() {
    requests.all().clear();
  }

  /// Lines to paste into a report, oldest first.
  String text(List<OutputRow> some) {
    return some.reversed().stream().map(OutputRow::text).collect(Collectors.joining("\n"));
  }

  private void changed(ListChangeListener.Change<? extends RequestLog.Entry> change) {
    while (change.next()) {
      if (change.wasRemoved() || change.getTo() != change.getList().size()) {
        rebuild();
        return;
      }
      change.getAddedSubList().forEach(entry -> rows.addFirst(row(entry)));
    }
  }

  private void rebuild() {
    rows.setAll(requests.all().reversed().stream().map(OutputViewModel::row).toList());
  }

  private static OutputRow row(RequestLog.Entry entry) {
    return new OutputRow(
        TIME.format(entry.startedAt().atZone(ZoneId.systemDefault())),
        entry.method(),
        entry.path(),
        status(entry),
        Messages.get("tasks.output.millis", entry.millis()),
        entry.status() == 0 || entry.status() >= 400);
  }

  private static String status(RequestLog.Entry entry) {
    return switch (entry.status()) {
      case 0 -> Messages.get("tasks.output.noAnswer");
      case RequestLog.Entry.CANCELLED -> Messages.get("tasks.output.cancelled");
      default -> Integer.toString(entry.status());
    };
  }
}
