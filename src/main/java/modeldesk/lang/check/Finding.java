package modeldesk.lang.check;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Span;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Something a rule found. `code` stays the same for ever, `span` is the word that is wrong; two
/// findings are equal when they say the same at the same place. Cures are worked out when somebody
/// asks, from the model as it is then, so a finding holds no model.
public record Finding(
    String code,
    Severity severity,
    FileName file,
    YamlPath path,
    Span span,
    String message,
    @Nullable Function<ModelIndex, List<Fix>> cures) {

  /// A finding at `span` of a file, with the path of the key or value there and no cure.
  public static Finding of(
      String code, Severity severity, IndexedFile file, Span span, String message) {
    YamlPath path = YamlPath.at(file.document().root(), span.start());
    return new Finding(code, severity, file.name(), path, span, message, null);
  }

  public static Finding error(String code, IndexedFile file, Span span, String message) {
    return of(code, Severity.ERROR, file, span, message);
  }

  public static Finding warning(String code, IndexedFile file, Span span, String message) {
    return of(code, Severity.WARNING, file, span, message);
  }

  /// Something that works and could be better.
  public static Finding info(String code, IndexedFile file, Span span, String message) {
    return of(code, Severity.INFO, file, span, message);
  }

  /// The same finding with cures, if there are any. `found` must not hold a `ModelIndex`: it is
  /// given the one whose texts the edits are for.
  public Finding curedBy(@Nullable Function<ModelIndex, List<Fix>> found) {
    return new Finding(code, severity, file, path, span, message, found);
  }

  /// The same finding with cures if the model it was made on knows one; for cures that are cheap to
  /// work out and may be none.
  Finding curedIn(ModelIndex model, Function<ModelIndex, List<Fix>> found) {
    return found.apply(model).isEmpty() ? this : curedBy(found);
  }

  /// The obvious cures, best first, as edits of the texts in `model`, which holds the text that the
  /// finding was made on.
  public List<Fix> fixes(ModelIndex model) {
    return cures == null ? List.of() : cures.apply(model);
  }

  /// Whether another finding, of the model before or after edits, is about the same thing.
  boolean isSame(Finding other) {
    return file.equals(other.file)
        && code.equals(other.code)
        && path.equals(other.path)
        && message.equals(other.message);
  }

  /// The finding as the list of issues shows it; the place is written as Omni does (api.md §5.3).
  /// `isNew` says that it is not on the shared model, `isDrafted` that it was not there before the
  /// drafts.
  public Issue issue(boolean isNew, boolean isDrafted) {
    String place =
        Stream.concat(Stream.of(file.key()), path.segments().stream())
            .collect(Collectors.joining(","));
    return Issue.of(
        severity,
        message,
        place,
        file,
        span,
        new Issue.Rule(code, cures != null, isNew, isDrafted));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Finding that
        && code.equals(that.code)
        && severity == that.severity
        && file.equals(that.file)
        && path.equals(that.path)
        && span.equals(that.span)
        && message.equals(that.message);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, file, span, message);
  }
}
