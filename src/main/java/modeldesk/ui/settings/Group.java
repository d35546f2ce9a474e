package modeldesk.ui.settings;

import modeldesk.i18n.Messages;

/// The headings of the page, in their order.
enum Group {
  APPEARANCE,
  EDITOR,
  KEYBOARD,
  CHECKS,
  HISTORY,
  NETWORK,
  FOLDERS;

  String title() {
    return switch (this) {
      case APPEARANCE -> Messages.get("settings.group.appearance");
      case EDITOR -> Messages.get("settings.group.editor");
      case KEYBOARD -> Messages.get("settings.group.keyboard");
      case CHECKS -> Messages.get("settings.group.checks");
      case HISTORY -> Messages.get("settings.group.history");
      case NETWORK -> Messages.get("settings.group.network");
      case FOLDERS -> Messages.get("settings.group.folders");
    };
  }
}
