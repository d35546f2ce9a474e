package modeldesk.yaml;

import java.util.List;
import java.util.function.UnaryOperator;

/// A merged text in the making: stretches that stand, and places that wait for a decision.
sealed interface MergePiece {
  /// Characters that stand whatever is decided.
  record Plain(String text) implements MergePiece {}

  record Several(List<MergePiece> pieces) implements MergePiece {
    public Several {
      pieces = List.copyOf(pieces);
    }
  }

  /// A conflict, by its number: what stands here for each decision, empty where nothing does.
  record Slot(int number, String base, String mine, String theirs, UnaryOperator<String> own)
      implements MergePiece {}

  /// The parts of a map or list. When every part comes out empty, `empty` stands for all of it.
  /// `inline` is the column of parts whose first one stands behind a dash, and -1 otherwise.
  record Group(String head, List<Part> parts, String tail, String empty, boolean flow, int inline)
      implements MergePiece {
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /// A part of a group; `lead` is what parts it from the one before.
  record Part(String lead, MergePiece body) {}
}
