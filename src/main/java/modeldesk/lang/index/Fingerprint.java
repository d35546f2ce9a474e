package modeldesk.lang.index;

import org.jspecify.annotations.Nullable;

/// A number that is the same for the same facts, to tell whether an edit changed any.
final class Fingerprint {
  private long value = 0x9E3779B97F4A7C15L;

  static long of(char kind, String owner, String name) {
    return new Fingerprint().add(kind).add(owner).add(name).value();
  }

  Fingerprint add(long part) {
    long mixed = (value ^ part) * 0xBF58476D1CE4E5B9L;
    value = mixed ^ (mixed >>> 29);
    return this;
  }

  Fingerprint add(@Nullable String text) {
    if (text == null) {
      return add(-1);
    }
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 0x100000001B3L + text.charAt(i);
    }
    return add(hash);
  }

  Fingerprint add(Enum<?> constant) {
    return add(constant.name());
  }

  /// What a reference says, wherever it stands.
  Fingerprint add(Reference reference) {
    return add(reference.kind())
        .add(reference.owner())
        .add(reference.name())
        .add(reference.timeframe())
        .add(reference.use())
        .add(reference.topic());
  }

  long value() {
    return value;
  }
}
