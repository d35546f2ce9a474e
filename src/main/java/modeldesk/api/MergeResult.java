package modeldesk.api;

/// What a merge did besides (api.md §2.11): how many drafts of content it published, how many it
/// could not, and whether git has the change.
public record MergeResult(int publishedDrafts, int failedDrafts, boolean gitSynced) {}
