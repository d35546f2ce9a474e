package modeldesk.ui.inspector;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.i18n.Messages;
import modeldesk.model.FileKind;
import modeldesk.model.Mode;
import org.jspecify.annotations.Nullable;

/// What is known of the file, a line each.
final class FileFactsView extends GridPane {
  private static final DateTimeFormatter FETCHED =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  FileFactsView(FileFacts facts) {
    getStyleClass().add("inspector-facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(68);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
    row(Messages.get("inspector.file.key"), facts.file().key(), true);
    row(Messages.get("inspector.file.kind"), kind(facts.file().kind()), false);
    if (!facts.referenceName().isEmpty()) {
      row(Messages.get("inspector.file.reference"), facts.referenceName(), true);
    }
    row(Messages.get("inspector.file.fetched"), fetched(facts.fetchedAt()), false);
    row(
        Messages.get("inspector.file.size"),
        Messages.get("inspector.file.sizeValue", facts.lines(), facts.characters()),
        false);
    changes(facts);
    row(Messages.get("inspector.file.layer"), layer(facts.mode()), false);
    if (!facts.readOnlyReason().isEmpty()) {
      row(Messages.get("inspector.file.readOnly"), facts.readOnlyReason(), false);
    }
  }

  private void changes(FileFacts facts) {
    if (facts.added() == 0 && facts.removed() == 0) {
      row(Messages.get("inspector.file.draft"), Messages.get("inspector.file.noDraft"), false);
      return;
    }
    Label added = new Label(Messages.get("inspector.file.added", facts.added()));
    added.getStyleClass().add("inspector-added");
    Label removed = new Label(Messages.get("inspector.file.removed", facts.removed()));
    removed.getStyleClass().add("inspector-removed");
    addRow(getRowCount(), name(Messages.get("inspector.file.draft")), new HBox(8, added, removed));
  }

  private void row(String name, String value, boolean code) {
    Label text = new Label(value);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    if (code) {
      text.getStyleClass().add("mono");
    }
    addRow(getRowCount(), name(name), text);
  }

  private static Label name(String text) {
    Label name = new Label(text);
    name.getStyleClass().add("secondary");
    return name;
  }

  private static String fetched(@Nullable Instant at) {
    return at == null
        ? Messages.get("inspector.file.notOnServer")
        : FETCHED.format(at.atZone(ZoneId.systemDefault()));
  }

  private static String layer(Mode mode) {
    return switch (mode) {
      case COMBINED -> Messages.get("inspector.file.combined");
      case EXTENSION -> Messages.get("inspector.file.extension");
    };
  }

  private static String kind(FileKind kind) {
    return switch (kind) {
      case MODEL -> Messages.get("inspector.kind.model");
      case RELATIONSHIPS -> Messages.get("inspector.kind.relationships");
      case TOPIC -> Messages.get("inspector.kind.topic");
      case COMPOSITE_TOPIC -> Messages.get("inspector.kind.compositeTopic");
      case VIEW -> Messages.get("inspector.kind.view");
      case QUERY_VIEW -> Messages.get("inspector.kind.queryView");
      case OTHER -> Messages.get("inspector.kind.other");
    };
  }
}
