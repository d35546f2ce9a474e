package modeldesk.ui.issues;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentFinding;
import modeldesk.model.Issue;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Beside the table, while the row of a finding in a document is chosen: what is known of the
/// document.
final class ContentDetailsPane extends ScrollPane {
  private final IssuesViewModel model;
  private final VBox body = new VBox();

  ContentDetailsPane(IssuesViewModel model) {
    this.model = model;
    setId("issues-details");
    getStyleClass().add("issues-details");
    body.getStyleClass().add("issues-details-body");
    setContent(body);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(280);
    setMaxWidth(280);
    managedProperty().bind(visibleProperty());
    model.currentProperty().subscribe(this::show);
  }

  private void show(IssueRow.@Nullable Item item) {
    body.getChildren().clear();
    ContentFinding finding = item == null ? null : item.issue().content();
    setVisible(finding != null);
    if (item == null || finding == null) {
      return;
    }
    ContentDetails details = model.details(finding);
    Label title = new Label(details.title());
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    body.getChildren().add(title);
    details.rows().forEach(row -> body.getChildren().add(row(row)));
    details.link().ifPresent(uri -> body.getChildren().add(link(uri.toString())));
    if (item.offer() instanceof FixOffer.Replace) {
      body.getChildren().add(replace(item.issue()));
    }
  }

  private static VBox row(ContentDetails.Row row) {
    Label name = new Label(row.name());
    name.getStyleClass().add("caption");
    Label value = new Label(row.value());
    value.setWrapText(true);
    value.setMinHeight(USE_PREF_SIZE);
    return new VBox(name, value);
  }

  private static Hyperlink link(String address) {
    Hyperlink link = new Hyperlink(Messages.get("issues.details.copyLink"), Icons.of(Feather.LINK));
    link.setId("issues-details-link");
    Tip.say(link, address);
    link.setOnAction(event -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(address);
      content.putUrl(address);
      Clipboard.getSystemClipboard().setContent(content);
    });
    return link;
  }

  private Button replace(Issue issue) {
    Button button = new Button(Messages.get("issues.fix.replace"), Icons.of(Feather.REPEAT));
    button.setId("issues-details-replace");
    button.getStyleClass().add("small");
    button.setOnAction(event -> model.content().replace(issue));
    return button;
  }
}
