package modeldesk.ui.code;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.lang.complete.Proposal;
import modeldesk.lang.complete.Ranking;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.MarkedText;
import org.kordamp.ikonli.feather.Feather;

/// A row of the list of proposals: icon, text with the typed letters marked, and what it is.
final class ProposalCell {
  private ProposalCell() {}

  /// Shows a proposal for what was typed so far.
  static void show(ListCell<Proposal> cell, Proposal proposal, String typed) {
    MarkedText text =
        new MarkedText(proposal.text(), Ranking.places(typed, proposal.text()), "code-proposal");
    Label detail = new Label(proposal.detail());
    detail.getStyleClass().add("secondary");
    detail.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8, Icons.of(icon(proposal.kind()), "muted"), text, space, detail);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setFillHeight(false);
    cell.setGraphic(row);
    cell.setPrefWidth(0);
    cell.setAccessibleText(
        Messages.get("code.complete.row", proposal.text(), kind(proposal.kind())));
  }

  static String kind(Proposal.Kind kind) {
    return switch (kind) {
      case KEY -> Messages.get("code.complete.kind.key");
      case VALUE -> Messages.get("code.complete.kind.value");
      case VIEW -> Messages.get("code.complete.kind.view");
      case DIMENSION -> Messages.get("code.complete.kind.dimension");
      case MEASURE -> Messages.get("code.complete.kind.measure");
      case FILTER -> Messages.get("code.complete.kind.filter");
      case TOPIC -> Messages.get("code.complete.kind.topic");
      case GRANT -> Messages.get("code.complete.kind.grant");
      case POLICY -> Messages.get("code.complete.kind.policy");
      case CONSTANT -> Messages.get("code.complete.kind.constant");
      case FORMAT -> Messages.get("code.complete.kind.format");
      case CALENDAR -> Messages.get("code.complete.kind.calendar");
      case SET -> Messages.get("code.complete.kind.set");
      case TAG -> Messages.get("code.complete.kind.tag");
      case TIMEFRAME -> Messages.get("code.complete.kind.timeframe");
      case ATTRIBUTE -> Messages.get("code.complete.kind.attribute");
      case SNIPPET -> Messages.get("code.complete.kind.snippet");
    };
  }

  private static Feather icon(Proposal.Kind kind) {
    return switch (kind) {
      case KEY -> Feather.KEY;
      case VALUE -> Feather.CHEVRON_RIGHT;
      case VIEW -> Feather.LAYOUT;
      case DIMENSION -> Feather.COLUMNS;
      case MEASURE -> Feather.BAR_CHART_2;
      case FILTER -> Feather.FILTER;
      case TOPIC -> Feather.BOOK_OPEN;
      case GRANT -> Feather.LOCK;
      case POLICY -> Feather.DATABASE;
      case CONSTANT -> Feather.AT_SIGN;
      case FORMAT -> Feather.TYPE;
      case CALENDAR -> Feather.CALENDAR;
      case SET -> Feather.LIST;
      case TAG -> Feather.TAG;
      case TIMEFRAME -> Feather.CLOCK;
      case ATTRIBUTE -> Feather.USER;
      case SNIPPET -> Feather.EDIT_3;
    };
  }
}
