package modeldesk.api;

import modeldesk.model.Issue;
import modeldesk.model.Severity;
import org.jspecify.annotations.Nullable;

/// One finding of the validate endpoint as the server told it (api.md §2.10).
public record ServerIssue(
    String message, Severity severity, String yamlPath, Issue.@Nullable AutoFix autoFix) {}
