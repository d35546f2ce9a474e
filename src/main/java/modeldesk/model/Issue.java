package modeldesk.model;

import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// One finding about a model. `yamlPath` is the server's text (api.md §5.3), empty for a finding
/// about the model as a whole; `file` and `span` are where it was found to stand, null when it
/// could not be placed. `span` counts UTF-16 units of the text the finding was made on.
public record Issue(
    Origin origin,
    Severity severity,
    String message,
    String yamlPath,
    @Nullable FileName file,
    @Nullable Span span,
    @Nullable AutoFix autoFix) {

  /// Who found it.
  public enum Origin {
    /// Checked here, while typing.
    LOCAL,
    /// Omni's validate endpoint.
    OMNI
  }

  /// A cure the server proposes in words only (api.md §5.1): `title` for a button, `key` equal for
  /// issues that one application cures together.
  public record AutoFix(String title, String key) {}

  public Issue at(@Nullable FileName otherFile, @Nullable Span otherSpan) {
    return new Issue(origin, severity, message, yamlPath, otherFile, otherSpan, autoFix);
  }
}
