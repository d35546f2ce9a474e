package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The stretches of a text that are folded, each from the end of the line that stays to the end of
/// the last one that does not; they may lie within each other. They follow edits: one that is
/// edited opens.
record Folds(List<Span> all) {
  static final Folds NONE = new Folds(List.of());

  /// The most lines of a text that are hidden at a time. The area keeps a node for each of them, so
  /// that folding and typing take longer with every one.
  static final int MOST = 200;

  Folds {
    all =
        all.stream()
            .distinct()
            .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
            .toList();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /// These and more.
  Folds with(Collection<Block> blocks, TextLines lines) {
    Stream<Span> more =
        blocks.stream().map(block -> new Span(lines.end(block.first()), lines.end(block.last())));
    return new Folds(Stream.concat(all.stream(), more).toList());
  }

  /// These without those that begin behind a line.
  Folds without(int line, TextLines lines) {
    int end = lines.end(line);
    return only(fold -> fold.start() != end);
  }

  /// These without those that hide a place.
  Folds showing(int offset) {
    return only(fold -> offset <= fold.start() || offset > fold.end());
  }

  private Folds only(Predicate<Span> wanted) {
    return new Folds(all.stream().filter(wanted).toList());
  }

  /// Whether one begins behind a line.
  boolean isAt(int line, TextLines lines) {
    int end = lines.end(line);
    return all.stream().anyMatch(fold -> fold.start() == end);
  }

  /// Where they are after edits, without those that were edited.
  Folds after(Edits edits) {
    List<Span> left = new ArrayList<>();
    for (Span fold : all) {
      Span moved = after(fold, edits);
      if (moved != null) {
        left.add(moved);
      }
    }
    return new Folds(left);
  }

  private static @Nullable Span after(Span fold, Edits edits) {
    int moved = 0;
    for (Edit edit : edits.list()) {
      if (edit.start() > fold.end()) {
        break;
      }
      boolean breaks = edit.end() == fold.start() && edit.replacement().contains("\n");
      if (edit.end() > fold.start() || breaks) {
        return null;
      }
      moved += edit.growth();
    }
    return new Span(fold.start() + moved, fold.end() + moved);
  }

  /// The lines that are not seen.
  BitSet hidden(TextLines lines) {
    BitSet hidden = new BitSet();
    for (Span fold : all) {
      hidden.set(lines.lineAt(fold.start()) + 1, lines.lineAt(fold.end()) + 1);
    }
    return hidden;
  }
}
