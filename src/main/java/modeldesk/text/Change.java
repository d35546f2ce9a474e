package modeldesk.text;

/// One stretch of a text replaced by another, with what it took to take it back: `removed` stood at
/// `start` before, `inserted` stands there after. Offsets are UTF-16 units.
public record Change(int start, String removed, String inserted) {
  public Change {
    if (start < 0) {
      throw new IllegalArgumentException("no such place: " + start);
    }
  }

  /// The same taken back.
  public Change inverse() {
    return new Change(start, inserted, removed);
  }

  int size() {
    return removed.length() + inserted.length();
  }
}
