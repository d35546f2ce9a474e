package modeldesk.model;

import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// One finding about a model. `yamlPath` is the server's text (api.md §5.3), empty for a finding
/// about the model as a whole; `file` and `span` are where it was found to stand, null when it
/// could not be placed. `span` counts UTF-16 units of the text the finding was made on; `extent` is
/// all that was judged, the whole value of the key included. `edited` says that Omni judged words
/// that are not there any more, so that the finding may be cured. `content` is there for findings
/// of the content validator only, `rule` for those of the rules checked here.
public record Issue(
    Origin origin,
    Severity severity,
    String message,
    String yamlPath,
    @Nullable FileName file,
    @Nullable Span span,
    @Nullable AutoFix autoFix,
    @Nullable Span extent,
    boolean edited,
    @Nullable ContentFinding content,
    @Nullable Rule rule) {

  /// Who found it.
  public enum Origin {
    /// Checked here, while typing.
    LOCAL,
    /// Omni's validate endpoint.
    OMNI,
    /// Omni's content validator; `content` says in which document.
    CONTENT
  }

  /// A cure the server proposes in words only (api.md §5.1): `title` for a button, `key` equal for
  /// issues that one application cures together.
  public record AutoFix(String title, String key) {}

  /// The rule that was broken and whether it knows a cure. `isNew` says that the shared model does
  /// not break it, `isDrafted` that Omni's files do not, but the drafts.
  public record Rule(String code, boolean curable, boolean isNew, boolean isDrafted) {}

  /// A finding about the words as they are, which are those of `span`.
  public Issue(
      Origin origin,
      Severity severity,
      String message,
      String yamlPath,
      @Nullable FileName file,
      @Nullable Span span,
      @Nullable AutoFix autoFix) {
    this(origin, severity, message, yamlPath, file, span, autoFix, span, false, null, null);
  }

  /// A finding of a rule checked here.
  public static Issue of(
      Severity severity, String message, String yamlPath, FileName file, Span span, Rule rule) {
    return new Issue(
        Origin.LOCAL, severity, message, yamlPath, file, span, null, span, false, null, rule);
  }

  /// A finding in a document, which is in no file: `yamlPath` is the id of the document.
  public static Issue of(ContentFinding finding) {
    return new Issue(
        Origin.CONTENT,
        Severity.WARNING,
        finding.message(),
        finding.document().id(),
        null,
        null,
        null,
        null,
        false,
        finding,
        null);
  }

  public Issue at(@Nullable FileName otherFile, @Nullable Span otherSpan) {
    return new Issue(
        origin, severity, message, yamlPath, otherFile, otherSpan, autoFix, otherSpan, edited,
        content, rule);
  }

  /// The same finding, which a rule checked here makes too.
  public Issue with(@Nullable Rule sameRule) {
    return new Issue(
        origin, severity, message, yamlPath, file, span, autoFix, extent, edited, content,
        sameRule);
  }

  /// The same finding after an edit of its file: its place moves along, and what Omni found about
  /// words that the edit touches is from before it.
  public Issue after(Edits edits) {
    return new Issue(
        origin,
        severity,
        message,
        yamlPath,
        file,
        span == null ? null : edits.map(span),
        autoFix,
        extent == null ? null : edits.map(extent),
        edited || (origin == Origin.OMNI && touched(edits)),
        content,
        rule);
  }

  private boolean touched(Edits edits) {
    Span judged = extent;
    return judged == null
        ? !edits.isEmpty()
        : edits.list().stream().anyMatch(edit -> touches(judged, edit));
  }

  /// Whole lines put right above or below leave the words alone.
  private static boolean touches(Span judged, Edit edit) {
    boolean above = edit.end() == judged.start() && edit.replacement().endsWith("\n");
    boolean below = edit.start() == judged.end() && edit.replacement().startsWith("\n");
    boolean apart = edit.end() < judged.start() || judged.end() < edit.start();
    return !(apart || above || below);
  }
}
