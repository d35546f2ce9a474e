package modeldesk.api;

/// What a replacement changed (api.md §2.14); `skippedPullRequest` counts documents left alone
/// because they change only through a pull request.
public record ReplacedCounts(
    int queries, int documents, int workbookModels, int dashboardFilters, int skippedPullRequest) {}
