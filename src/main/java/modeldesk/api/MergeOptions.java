package modeldesk.api;

import org.jspecify.annotations.Nullable;

/// How a branch is merged (api.md §2.11). `publishDrafts` publishes the content drafts bound to the
/// branch; `forceOverrideGitSettings` merges past a pull request rule and leaves git behind, which
/// takes an administrator.
public record MergeOptions(
    boolean deleteBranch,
    boolean publishDrafts,
    @Nullable String commitMessage,
    boolean forceOverrideGitSettings) {}
