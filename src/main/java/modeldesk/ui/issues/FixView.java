package modeldesk.ui.issues;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.ui.code.DiffView;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.DropDown;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.Pill;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows a fix over the window before it is applied: the issues it cures and what it does to each
/// file.
public final class FixView {
  private static final int LISTED = 5;

  private final FixViewModel model;
  private final ModalHost host;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final VBox body = new VBox();

  public FixView(FixViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    body.getStyleClass().add("fix");
    model.previewProperty().subscribe(this::show);
  }

  private void show(@Nullable FixPreview preview) {
    if (preview == null) {
      if (open.get()) {
        open.set(false);
        host.close();
      }
      return;
    }
    fill(preview);
    if (open.get()) {
      return;
    }
    open.set(true);
    Button cancel = Buttons.plain(Messages.get("issues.fix.cancel"), model::cancel);
    cancel.setId("fix-cancel");
    Button apply = Buttons.primary(Messages.get("issues.fix.apply"), model::apply);
    apply.setId("fix-apply");
    apply.setDefaultButton(true);
    Label kept = new Label(Messages.get("issues.fix.note"));
    kept.getStyleClass().add("secondary");
    host.show(
        new Modal(
            "fix",
            Feather.ZAP,
            title(preview),
            "",
            body,
            new Footer(cancel, apply).left(kept),
            960,
            640,
            apply,
            this::closed));
  }

  private void closed() {
    if (open.get()) {
      open.set(false);
      model.cancel();
    }
  }

  private String title(FixPreview preview) {
    return model.choices().size() > 1
        ? Messages.get("issues.fix.choices", model.choices().size())
        : words(preview);
  }

  private static String words(FixPreview preview) {
    String title = preview.fix().title();
    return preview.by() == Issue.Origin.OMNI ? Messages.get("issues.fix.suggests", title) : title;
  }

  private void fill(FixPreview preview) {
    List<Node> content = new ArrayList<>();
    if (model.choices().size() > 1) {
      content.add(choice(preview));
    }
    content.add(cures(preview));
    content.add(parts(preview));
    body.getChildren().setAll(content);
  }

  private VBox choice(FixPreview preview) {
    ComboBox<FixPreview> choice = DropDown.of("fix-choice", FixView::words);
    choice.setAccessibleText(Messages.get("issues.fix.choice"));
    choice.getItems().setAll(model.choices());
    choice.setValue(preview);
    choice.valueProperty().addListener((o, was, is) -> model.choose(is));
    VBox box = new VBox(choice);
    box.getStyleClass().add("fix-choice");
    return box;
  }

  private static Node parts(FixPreview preview) {
    List<Node> parts = new ArrayList<>();
    preview.parts().forEach(part -> parts.add(part(part)));
    Node shown = parts.getFirst();
    if (parts.size() > 1) {
      ScrollPane scroll = new ScrollPane(new VBox(parts.toArray(Node[]::new)));
      scroll.setFitToWidth(true);
      shown = scroll;
    }
    VBox.setVgrow(shown, Priority.ALWAYS);
    return shown;
  }

  private static VBox cures(FixPreview preview) {
    Label title = new Label(Messages.get("issues.fix.cures", preview.cures().size()));
    title.getStyleClass().add("caption-strong");
    VBox cures = new VBox(title);
    cures.getStyleClass().add("fix-cures");
    for (Issue issue : preview.cures().stream().limit(LISTED).toList()) {
      Label message = new Label(issue.message());
      Label place = new Label(place(issue));
      place.getStyleClass().add("secondary");
      cures.getChildren().add(new HBox(8, new SeverityLabel(issue.severity()), message, place));
    }
    if (preview.cures().size() > LISTED) {
      cures.getChildren().add(note("issues.fix.more", preview.cures().size() - LISTED));
    }
    if (preview.left() > 0) {
      cures.getChildren().add(note("issues.fix.left", preview.left()));
    }
    if (preview.parts().stream().anyMatch(FixView::hidesView)) {
      Label ignores = new Label(Messages.get("issues.fix.hidesView"));
      ignores.getStyleClass().add("secondary");
      ignores.setWrapText(true);
      cures.getChildren().add(ignores);
    }
    return cures;
  }

  private static String place(Issue issue) {
    FileName file = issue.file();
    return file == null
        ? IssueRows.place(issue)
        : Messages.get("issues.fix.place", file.baseName(), IssueRows.place(issue));
  }

  private static boolean hidesView(FixPart part) {
    return part.isDelete() && part.file().kind() == FileKind.VIEW;
  }

  private static Label note(String key, int count) {
    Label note = new Label(Messages.get(key, count));
    note.getStyleClass().add("secondary");
    return note;
  }

  private static VBox part(FixPart part) {
    Label file = new Label(part.file().key());
    file.getStyleClass().add("strong");
    Pill pill =
        part.isDelete()
            ? new Pill(Messages.get("issues.fix.deletes"), Pill.Tone.DANGER)
            : new Pill(Messages.get("issues.fix.edits"), Pill.Tone.ATTENTION);
    HBox heading = new HBox(Icons.of(part.file().kind()), file, pill);
    heading.getStyleClass().add("fix-file");
    DiffView diff = new DiffView();
    diff.unifiedProperty().set(part.isDelete());
    String after = part.after();
    diff.show(
        Messages.get("issues.fix.before"),
        part.before(),
        Messages.get("issues.fix.after"),
        after == null ? "" : after);
    VBox.setVgrow(diff, Priority.ALWAYS);
    VBox box = new VBox(heading, diff);
    box.getStyleClass().add("fix-part");
    return box;
  }
}
