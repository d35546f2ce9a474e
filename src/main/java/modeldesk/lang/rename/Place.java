package modeldesk.lang.rename;

import java.util.List;
import modeldesk.text.Edit;

/// One place of a file that a rename changes; the first edit is where the name stands, further ones
/// cannot be left out without it.
public record Place(Kind kind, List<Edit> edits) {
  /// What stands there.
  public enum Kind {
    /// The name is given; a rename without it would be none.
    DECLARATION,
    REFERENCE,
    /// A text or a remark writes of it; Omni does not mind.
    MENTION,
    /// The old name is kept beside the new one.
    ALIAS
  }

  public Place {
    edits = List.copyOf(edits);
  }

  public int start() {
    return edits.getFirst().start();
  }

  public boolean isOptional() {
    return kind == Kind.REFERENCE || kind == Kind.MENTION;
  }
}
