package modeldesk.lang.index;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.model.FileName;

/// One model of a folder on disk. `folder` is where it begins, with `/` at its end, empty for the
/// folder itself; `files` are the paths of its files by the name Omni has for them; `twice` are
/// paths that mean a file which is there already, as `orders.view` beside `orders.view.yaml`. Of a
/// `partial` one, as an extension, the rest lies elsewhere, and any name may come from there.
public record DiskModel(
    String folder, boolean partial, SortedMap<FileName, String> files, List<String> twice) {
  public DiskModel {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    twice = List.copyOf(twice);
  }
}
