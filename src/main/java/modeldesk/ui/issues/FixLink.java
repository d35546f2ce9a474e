package modeldesk.ui.issues;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;

/// The cure of an issue as a link that says what it does; where it cannot be applied, as words that
/// say why in the tooltip.
final class FixLink {
  private FixLink() {}

  /// What the link says; empty where there is none.
  static String text(FixOffer offer) {
    return switch (offer) {
      case FixOffer.None _ -> "";
      case FixOffer.Cures _ -> Messages.get("issues.menu.fix");
      case FixOffer.Ready(String title) -> Messages.get("issues.fix.suggests", title);
      case FixOffer.Replace _ -> Messages.get("issues.fix.replace");
      case FixOffer.Unknown(String title, String _) -> Messages.get("issues.fix.suggests", title);
    };
  }

  static @Nullable Node of(FixOffer offer, Runnable action) {
    return switch (offer) {
      case FixOffer.None _ -> null;
      case FixOffer.Cures _, FixOffer.Ready _ ->
          link(text(offer), Messages.get("issues.fix.hint"), action);
      case FixOffer.Replace _ -> link(text(offer), Messages.get("issues.fix.replaceHint"), action);
      case FixOffer.Unknown(String _, String reason) -> {
        Label words = new Label(text(offer));
        words.getStyleClass().addAll("muted", "issues-fix-unknown");
        Tip.say(words, reason);
        yield words;
      }
    };
  }

  private static Hyperlink link(String text, String hint, Runnable action) {
    Hyperlink link = new Hyperlink(text);
    link.getStyleClass().add("issues-fix");
    Tip.say(link, hint);
    link.setOnAction(event -> action.run());
    return link;
  }
}
