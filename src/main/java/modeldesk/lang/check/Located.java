package modeldesk.lang.check;

import java.util.List;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Where a finding stands. `file` is null when no file matches (`candidates` empty) or several do
/// (`candidates` names them). `path` is the deepest existing place on the way to what the server
/// named; `span` covers its key and the first line of its value, `extent` the whole value; both are
/// null without a file or when the finding is about the file as a whole.
public record Located(
    @Nullable FileName file,
    @Nullable Span span,
    @Nullable Span extent,
    YamlPath path,
    List<FileName> candidates) {
  public Located {
    candidates = List.copyOf(candidates);
  }

  static Located nowhere(List<FileName> candidates) {
    return new Located(null, null, null, YamlPath.ROOT, candidates);
  }
}
