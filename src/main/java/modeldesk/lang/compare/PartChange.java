package modeldesk.lang.compare;

import java.util.List;
import modeldesk.model.FileName;

/// A part that is not the same in two states: the keys that differ where it is in both, and how
/// many parts came or went with it where it is in one. Offsets are those of its name in the two
/// texts of the file, -1 where it is not in one.
public record PartChange(
    Part part,
    Difference difference,
    FileName file,
    List<String> keys,
    int members,
    int left,
    int right) {
  public PartChange {
    keys = List.copyOf(keys);
  }
}
