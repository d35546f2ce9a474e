package modeldesk.ui.latest;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.ui.session.Behind;
import modeldesk.ui.session.Checker;
import modeldesk.ui.session.LineEnds;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// The key of a merge that is on screen: its three sides, and what the local rules say of the
/// result around it. On the window's thread only.
public final class KeySight {
  private static final Duration QUIET = Duration.ofMillis(250);

  private final Checker checker;
  private final Latest reading;
  private final Latest checking;
  private final Debounce checkSoon;
  private final ReadOnlyObjectWrapper<@Nullable AtKey> at = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ThreeSides> sides = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ResultCheck> check = new ReadOnlyObjectWrapper<>();

  KeySight(Checker checker, Background background) {
    this.checker = checker;
    reading = new Latest(background);
    checking = new Latest(background);
    checkSoon = new Debounce(background, QUIET);
  }

  /// The key on screen; null while nothing is merged.
  public ReadOnlyObjectProperty<@Nullable AtKey> atProperty() {
    return at.getReadOnlyProperty();
  }

  public @Nullable AtKey at() {
    return at.get();
  }

  /// The three sides of the key; null while they are read.
  public ReadOnlyObjectProperty<@Nullable ThreeSides> sidesProperty() {
    return sides.getReadOnlyProperty();
  }

  /// What the local rules say of the result; null while that is looked for.
  public ReadOnlyObjectProperty<@Nullable ResultCheck> checkProperty() {
    return check.getReadOnlyProperty();
  }

  void show(@Nullable AtKey key) {
    at.set(key);
    if (key == null) {
      reading.cancel();
      checking.cancel();
      checkSoon.cancel();
      sides.set(null);
      check.set(null);
      return;
    }
    Behind shown = key.file().behind();
    reading.request(
        Messages.get("latest.job.read"),
        progress -> ThreeSides.of(shown, key.path(), key.decision()),
        sides::set,
        failure -> sides.set(null));
    check();
  }

  /// The result of a file is another one.
  void changed(MergingFile file) {
    AtKey here = at.get();
    if (here != null && here.file().equals(file)) {
      checkSoon.request(this::check);
    }
  }

  private void check() {
    AtKey here = at.get();
    if (here == null) {
      return;
    }
    FileName name = here.file().name();
    String text = here.file().text();
    String mine = here.file().behind().draft().text();
    checking.request(
        Messages.get("latest.job.check", name.key()),
        progress ->
            ResultCheck.of(
                mine == null ? List.of() : checker.check(name, LineEnds.plain(mine)),
                checker.check(name, text)),
        check::set,
        failure -> check.set(null));
  }
}
