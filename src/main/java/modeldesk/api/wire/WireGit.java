package modeldesk.api.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Git settings of a model; `requirePullRequest` is a word or, from older servers, a boolean, and
/// `sshUrl` the older name of `cloneUrl` (api.md §2.12).
public record WireGit(
    @Nullable Boolean gitFollower,
    @Nullable JsonNode requirePullRequest,
    @Nullable String baseBranch,
    @Nullable String webUrl,
    @Nullable String cloneUrl,
    @Nullable String sshUrl,
    @Nullable String gitServiceProvider,
    @Nullable String modelPath,
    @Nullable Boolean branchPerPullRequest,
    @Nullable String authMethod,
    @Nullable String webhookUrl,
    @Nullable String publicKey) {}
