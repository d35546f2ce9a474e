package modeldesk.ui.code;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.lang.complete.Proposal;
import modeldesk.ui.kit.Icons;
import org.kordamp.ikonli.feather.Feather;

/// A row of the list of proposals: icon, text with the typed letters marked, and what it is.
final class ProposalCell {
  private ProposalCell() {}

  /// Shows a proposal for what was typed so far.
  static void show(ListCell<Proposal> cell, Proposal proposal, String typed) {
    HBox text = marked(proposal.text(), typed);
    text.setMinWidth(Region.USE_PREF_SIZE);
    text.setAlignment(Pos.CENTER_LEFT);
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

  /// The letters that were typed stand out, wherever they are found one after another.
  private static HBox marked(String text, String typed) {
    String lower = text.toLowerCase(Locale.ROOT);
    String wanted = typed.toLowerCase(Locale.ROOT);
    int together = wanted.isEmpty() ? -1 : lower.indexOf(wanted);
    HBox whole = new HBox();
    int at = 0;
    for (int i = 0; i < wanted.length(); i++) {
      int found = together < 0 ? lower.indexOf(wanted.charAt(i), at) : together + i;
      if (found < 0) {
        break;
      }
      add(whole, text.substring(at, found), false);
      add(whole, text.substring(found, found + 1), true);
      at = found + 1;
    }
    add(whole, text.substring(at), false);
    return whole;
  }

  private static void add(HBox whole, String part, boolean typed) {
    if (!part.isEmpty()) {
      Label text = new Label(part);
      text.setMinWidth(Region.USE_PREF_SIZE);
      text.getStyleClass().add("code-proposal");
      if (typed) {
        text.getStyleClass().add("code-proposal-typed");
      }
      whole.getChildren().add(text);
    }
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
