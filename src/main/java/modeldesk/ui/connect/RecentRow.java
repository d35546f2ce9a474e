package modeldesk.ui.connect;

import java.time.Instant;
import modeldesk.i18n.Messages;
import modeldesk.store.KnownConnection;
import modeldesk.ui.session.Age;

/// A remembered connection as the start screen shows it: where one was there and when, and where
/// its token is kept.
record RecentRow(KnownConnection known, boolean open, Instant now) {
  String title() {
    return known.instance().playground() ? Messages.get("connect.playground") : known.host();
  }

  String detail() {
    Instant usedAt = known.usedAt();
    if (usedAt == null) {
      return Messages.get(open ? "connect.recent.notKept" : "connect.recent.never");
    }
    String age = Age.of(usedAt, now);
    return known.placeName().isEmpty()
        ? Messages.get("connect.recent.opened", age)
        : Messages.get("connect.recent.openedAt", known.placeName(), age);
  }

  String pill() {
    if (open) {
      return Messages.get("connect.recent.open");
    }
    if (known.instance().playground()) {
      return Messages.get("connect.recent.noAccount");
    }
    return switch (known.kept()) {
      case KEY_STORE -> Messages.get("connect.recent.keyStore");
      case FILE -> Messages.get("connect.recent.file");
      case SESSION -> Messages.get("connect.recent.session");
    };
  }
}
