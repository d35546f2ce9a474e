package modeldesk.lang.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import modeldesk.model.Severity;
import org.jspecify.annotations.Nullable;

/// One parameter of Omni: a key, or a place in a list, and what may be its value.
public final class Parameter {
  private final String name;
  private final Shape shape;
  private final boolean required;

  Parameter(String name, Shape shape, boolean required) {
    this.name = name;
    this.shape = shape;
    this.required = required || Boolean.TRUE.equals(shape.notes().required());
  }

  /// The key; the index of a list item, empty for the file as a whole.
  public String name() {
    return name;
  }

  public Type type() {
    return shape.type();
  }

  /// The forms its value may have. A single value may stand for a list of one.
  public Set<Form> forms() {
    return shape.allowed();
  }

  /// Whether the file has to say it somewhere, in this layer or one below.
  public boolean isRequired() {
    return required;
  }

  /// The documented words, all there are; empty for a value that is free.
  public List<String> values() {
    return shape.words().values();
  }

  /// Words that are likely for a value that is free.
  public List<String> examples() {
    return shape.words().examples();
  }

  /// How a word stands to `values`.
  public enum Standing {
    DOCUMENTED,
    /// Seen in files or tools, in no list.
    SEEN,
    UNKNOWN
  }

  /// How a word stands to the documented ones; upper and lower case are the same.
  public Standing standing(String word) {
    Words words = shape.words();
    boolean fits =
        words.values().isEmpty()
            || has(words.values(), word)
            || words.patterns().stream().anyMatch(pattern -> pattern.matcher(word).find());
    return fits
        ? Standing.DOCUMENTED
        : has(words.tolerated(), word) ? Standing.SEEN : Standing.UNKNOWN;
  }

  private static boolean has(List<String> words, String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(plain));
  }

  /// What holds when it is not said, as a value or in words.
  public Optional<String> standard() {
    return Optional.ofNullable(shape.notes().standard());
  }

  /// What its value names.
  public Optional<ReferenceKind> reference() {
    return Optional.ofNullable(shape.notes().reference());
  }

  /// What the free keys below it name.
  public Optional<ReferenceKind> keys() {
    return Optional.ofNullable(shape.notes().keys());
  }

  public String description() {
    String description = shape.notes().description();
    return description == null ? "" : description;
  }

  /// The page that documents it.
  public Optional<String> link() {
    return Optional.ofNullable(shape.notes().link());
  }

  public boolean isDeprecated() {
    return shape.notes().deprecated();
  }

  /// Seen or guessed, stated nowhere: nothing about it is an error.
  public boolean isUnverified() {
    return shape.notes().unverified();
  }

  /// How bad a wrong value is; null for the usual.
  public @Nullable Severity level() {
    return shape.notes().level();
  }

  /// The keys it needs beside it.
  public List<String> companions() {
    return shape.notes().companions();
  }

  public List<Exclusion> exclusive() {
    return shape.notes().exclusive();
  }

  /// Whether all keys that may stand below it are known.
  public boolean isClosed() {
    return shape.closed() && shape.others() == null;
  }

  /// The keys with a meaning of their own below it, in the order of the schema.
  public List<String> keyNames() {
    return List.copyOf(shape.properties().keySet());
  }

  /// Whether a key below it has a meaning of its own.
  public boolean knows(String key) {
    return shape.properties().containsKey(key);
  }

  Shape shape() {
    return shape;
  }

  @Override
  public String toString() {
    return name + ": " + type();
  }
}
