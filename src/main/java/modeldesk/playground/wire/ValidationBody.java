package modeldesk.playground.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a model, as the OpenAPI document says it (api.md §2.10).
public record ValidationBody(boolean valid, List<Issue> issues) {

  /// One thing that is wrong.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Issue(
      String message, String severity, @Nullable String view, @Nullable String field) {}

  public static ValidationBody of(List<IssueBody> issues) {
    boolean valid = issues.stream().allMatch(IssueBody::isWarning);
    return new ValidationBody(valid, issues.stream().map(ValidationBody::issue).toList());
  }

  private static Issue issue(IssueBody body) {
    String path = body.yamlPath() == null ? "" : body.yamlPath();
    List<String> parts = List.of(path.split(",", -1));
    String file = parts.getFirst();
    String view = file.endsWith(".view") ? file.substring(0, file.indexOf('.')) : null;
    String field = view != null && parts.size() > 2 ? parts.get(2) : null;
    return new Issue(body.message(), body.isWarning() ? "warning" : "error", view, field);
  }
}
