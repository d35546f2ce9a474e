package modeldesk.ui.issues;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import modeldesk.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// The cure of an issue as a link that says what it does; where it cannot be applied, as words that
/// say why in the tooltip.
final class FixLink {
  private FixLink() {}

  static @Nullable Node of(FixOffer offer, Runnable action) {
    return switch (offer) {
      case FixOffer.None _ -> null;
      case FixOffer.Ready(String title) -> {
        Hyperlink link = new Hyperlink(Messages.get("issues.fix.suggests", title));
        link.getStyleClass().add("issues-fix");
        link.setTooltip(new Tooltip(Messages.get("issues.fix.hint")));
        link.setOnAction(event -> action.run());
        yield link;
      }
      case FixOffer.Replace _ -> {
        Hyperlink link = new Hyperlink(Messages.get("issues.fix.replace"));
        link.getStyleClass().add("issues-fix");
        link.setTooltip(new Tooltip(Messages.get("issues.fix.replaceHint")));
        link.setOnAction(event -> action.run());
        yield link;
      }
      case FixOffer.Unknown(String title, String reason) -> {
        Label words = new Label(Messages.get("issues.fix.suggests", title));
        words.getStyleClass().addAll("muted", "issues-fix-unknown");
        Tooltip why = new Tooltip(reason);
        why.setWrapText(true);
        why.setMaxWidth(320);
        words.setTooltip(why);
        words.setAccessibleHelp(reason);
        yield words;
      }
    };
  }
}
