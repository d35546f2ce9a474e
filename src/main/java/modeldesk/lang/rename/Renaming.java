package modeldesk.lang.rename;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import modeldesk.lang.index.Symbol;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// All that another name changes, file by file in the order of their names.
public record Renaming(Symbol symbol, String newName, List<RenamedFile> files) {
  public Renaming {
    files = List.copyOf(files);
  }

  /// The texts of the files afterwards, null for a file that has another name then.
  public Map<FileName, @Nullable String> texts() {
    Map<FileName, @Nullable String> texts = new TreeMap<>();
    for (RenamedFile file : files) {
      if (file.moves()) {
        texts.put(file.file(), null);
      }
      texts.put(file.becomes(), file.after());
    }
    return texts;
  }
}
