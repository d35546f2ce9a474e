package modeldesk.yaml;

import org.jspecify.annotations.Nullable;

/// One open collection and those around it. `keys` tells what its keys or items are, `slot` what
/// the value of its latest key holds; in a flow map `slot` is null while a key is awaited.
final class Frame {
  /// Nesting beyond this is coloured as if it were flat.
  private static final int DEEPEST = 200;

  static final Frame ROOT = new Frame(null, Kind.ROOT, -1, Meaning.FILE, Meaning.FILE);

  enum Kind {
    ROOT,
    MAP,
    LIST,
    FLOW_MAP,
    FLOW_LIST
  }

  final @Nullable Frame parent;
  final Kind kind;

  /// The column of its keys or dashes; of no meaning in flow.
  final int indent;

  final Meaning keys;
  final @Nullable Meaning slot;
  private final int depth;
  private final int hash;

  private Frame(
      @Nullable Frame parent, Kind kind, int indent, Meaning keys, @Nullable Meaning slot) {
    this.parent = parent;
    this.kind = kind;
    this.indent = indent;
    this.keys = keys;
    this.slot = slot;
    this.depth = parent == null ? 0 : parent.depth + 1;
    int around = parent == null ? 0 : parent.hash;
    int inside = slot == null ? 0 : slot.hashCode();
    this.hash = ((around * 31 + kind.hashCode()) * 31 + indent) * 31 + keys.hashCode() * 7 + inside;
  }

  Frame push(Kind inner, int column, Meaning innerKeys, @Nullable Meaning innerSlot) {
    return depth == DEEPEST ? this : new Frame(this, inner, column, innerKeys, innerSlot);
  }

  Frame pop() {
    return parent == null ? this : parent;
  }

  Frame withSlot(@Nullable Meaning other) {
    return slot == other ? this : new Frame(parent, kind, indent, keys, other);
  }

  /// What stands at the next value.
  Meaning value() {
    return slot == null ? Meaning.PARAMETERS : slot;
  }

  boolean isFlow() {
    return kind == Kind.FLOW_MAP || kind == Kind.FLOW_LIST;
  }

  /// The nearest collection that is written as a block.
  Frame block() {
    Frame frame = this;
    while (frame.isFlow() && frame.parent != null) {
      frame = frame.parent;
    }
    return frame;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Frame frame) || hash != frame.hash || depth != frame.depth) {
      return false;
    }
    Frame a = this;
    Frame b = frame;
    while (a != b) {
      if (a == null
          || b == null
          || a.kind != b.kind
          || a.indent != b.indent
          || a.keys != b.keys
          || a.slot != b.slot) {
        return false;
      }
      a = a.parent;
      b = b.parent;
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
