package modeldesk.ui.shell;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something the user can do, once for toolbar, menus and keyboard. It cannot be done while it has
/// a reason against it, which is a sentence for the user.
public final class Command {
  private final String id;
  private final @Nullable Feather icon;
  private final Runnable action;
  private final String standardKeys;
  private final ReadOnlyObjectWrapper<@Nullable KeyCombination> keys =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private @Nullable ObservableValue<Boolean> inUse;

  /// `id` such as `model.push`; `keys` such as `Shortcut+Shift+K`, empty for none.
  public Command(String id, String title, @Nullable Feather icon, String keys, Runnable action) {
    this.id = id;
    this.title.set(title);
    this.icon = icon;
    this.action = action;
    standardKeys = keys;
    useKeys(keys);
  }

  /// Follows why the command cannot be done now; empty while it can. Returns the command.
  public Command because(ObservableValue<String> reasons) {
    Bind.now(reasons, reason::set);
    return this;
  }

  /// Follows a title that changes, such as one with a count. Returns the command.
  public Command titled(ObservableValue<String> titles) {
    Bind.now(titles, title::set);
    return this;
  }

  /// Follows whether what it chooses is in use; for a command that chooses one of several and can
  /// always be done. Returns the command.
  public Command markedWhile(ObservableValue<Boolean> used) {
    inUse = used;
    return this;
  }

  /// Whether what it chooses is in use; null where it chooses nothing.
  public @Nullable ObservableValue<Boolean> inUseProperty() {
    return inUse;
  }

  public String id() {
    return id;
  }

  /// The title of the menu it belongs to, which its id begins with.
  public String menu() {
    return switch (id.substring(0, id.indexOf('.'))) {
      case "file" -> Messages.get("shell.menu.file");
      case "edit" -> Messages.get("shell.menu.edit");
      case "view" -> Messages.get("shell.menu.view");
      case "go" -> Messages.get("shell.menu.go");
      case "model" -> Messages.get("shell.menu.model");
      case "branch" -> Messages.get("shell.menu.branch");
      case "help" -> Messages.get("shell.menu.help");
      default -> "";
    };
  }

  public @Nullable Feather icon() {
    return icon;
  }

  /// The keys it comes with, such as `Shortcut+Shift+K`; empty for none.
  public String standardKeys() {
    return standardKeys;
  }

  /// From now on these keys do it, none when they are empty or make no sense.
  public void useKeys(String combination) {
    keys.set(read(combination));
  }

  private static @Nullable KeyCombination read(String combination) {
    try {
      return combination.isEmpty() ? null : KeyCombination.valueOf(combination);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// The keys that do it; null for none.
  public ObservableValue<@Nullable KeyCombination> keysProperty() {
    return keys.getReadOnlyProperty();
  }

  public @Nullable KeyCombination keys() {
    return keys.get();
  }

  /// The keys as the system writes them; empty for none.
  public String keysText() {
    KeyCombination now = keys.get();
    return now == null ? "" : now.getDisplayText();
  }

  public ObservableValue<String> titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String title() {
    return title.get();
  }

  /// Why it cannot be done now; empty while it can.
  public ObservableValue<String> reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  public String reason() {
    return reason.get();
  }

  void act() {
    action.run();
  }
}
