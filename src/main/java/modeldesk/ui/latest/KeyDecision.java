package modeldesk.ui.latest;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.model.FileName;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// A key that was changed on both sides, or a whole file that is gone on one of them, and what the
/// user decided. `base`, `mine` and `theirs` are the values, null where there is none; the path of
/// lines of a text that is no YAML, and of a whole file, is the root.
public final class KeyDecision {
  /// What is decided.
  public enum Answer {
    OPEN,
    BASE,
    MINE,
    THEIRS,
    /// The user wrote the result at this key.
    BY_HAND
  }

  private final FileName file;
  private final YamlPath path;
  private final @Nullable String base;
  private final @Nullable String mine;
  private final @Nullable String theirs;
  private final boolean whole;
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.OPEN);

  KeyDecision(
      FileName file,
      YamlPath path,
      @Nullable String base,
      @Nullable String mine,
      @Nullable String theirs,
      boolean whole) {
    this.file = file;
    this.path = path;
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.whole = whole;
  }

  public FileName file() {
    return file;
  }

  public YamlPath path() {
    return path;
  }

  public @Nullable String base() {
    return base;
  }

  public @Nullable String mine() {
    return mine;
  }

  public @Nullable String theirs() {
    return theirs;
  }

  /// Whether it is asked of the whole file, which has no base to go back to then.
  public boolean isWhole() {
    return whole;
  }

  public ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  public Answer answer() {
    return answer.get();
  }

  public boolean isOpen() {
    return answer.get() == Answer.OPEN;
  }

  void setAnswer(Answer now) {
    answer.set(now);
  }
}
