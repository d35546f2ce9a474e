package modeldesk.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Everything the user can do, by id, and the keys for it. A command that cannot be done now says
/// why instead.
public final class Commands {
  private final Map<String, Command> byId = new LinkedHashMap<>();
  private final Consumer<String> refused;
  private final BooleanSupplier blocked;
  private Consumer<Command> before = command -> {};

  /// `refused` is told the reason when somebody asks for what cannot be done now.
  public Commands(List<Command> commands, Consumer<String> refused) {
    this(commands, refused, () -> false);
  }

  private Commands(List<Command> commands, Consumer<String> refused, BooleanSupplier blocked) {
    commands.forEach(command -> byId.put(command.id(), command));
    this.refused = refused;
    this.blocked = blocked;
  }

  /// The same with more commands behind.
  public Commands with(List<Command> more) {
    List<Command> all = new ArrayList<>(all());
    all.addAll(more);
    return new Commands(all, refused, blocked);
  }

  /// The same, but nothing is done while `question` is open: what is asked must be decided first.
  public Commands unless(BooleanSupplier question) {
    return new Commands(all(), refused, question);
  }

  public List<Command> all() {
    return List.copyOf(byId.values());
  }

  public @Nullable Command find(String id) {
    return byId.get(id);
  }

  /// Who is told of each command right before it is done.
  public void before(Consumer<Command> action) {
    before = action;
  }

  /// Does a command, or says why it cannot be done now. Unknown ids do nothing.
  public void run(String id) {
    Command command = byId.get(id);
    if (command != null) {
      run(command);
    }
  }

  public void run(Command command) {
    if (blocked.getAsBoolean()) {
      return;
    }
    if (command.reason().isEmpty()) {
      before.accept(command);
      command.act();
    } else {
      refused.accept(command.reason());
    }
  }

  /// The keys that are taken in the text of a file, such as `Shortcut+H`, each with what it does.
  public static Map<String, String> keysOfText() {
    Map<String, String> keys = new LinkedHashMap<>();
    EditorKeys.all().forEach(key -> keys.put(key.combination(), key.title()));
    return keys;
  }

  /// The keys that a command has in the text of a file, whatever keys it has elsewhere; empty for
  /// none.
  public static String keysInText(String id) {
    return EditorKeys.all().stream()
        .filter(key -> key.id().equals(id))
        .map(EditorKeys.Key::combination)
        .findFirst()
        .orElse("");
  }

  /// Puts the keys of all commands on the window, and others when they change. Of two commands with
  /// the same keys the first has them.
  public void install(Scene scene) {
    Set<KeyCombination> put = new HashSet<>();
    Runnable again =
        () -> {
          scene.getAccelerators().keySet().removeAll(put);
          put.clear();
          for (Command command : all()) {
            KeyCombination keys = command.keys();
            if (keys != null && put.add(keys)) {
              scene.getAccelerators().put(keys, () -> run(command));
            }
          }
        };
    all().forEach(command -> command.keysProperty().addListener((o, was, is) -> again.run()));
    again.run();
  }
}
