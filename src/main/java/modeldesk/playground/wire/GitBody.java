package modeldesk.playground.wire;

import org.jspecify.annotations.Nullable;

/// The git settings of a model (api.md §2.12).
public record GitBody(
    String authMethod,
    String baseBranch,
    boolean branchPerPullRequest,
    String cloneUrl,
    String sshUrl,
    boolean gitFollower,
    String gitServiceProvider,
    @Nullable String modelPath,
    @Nullable String publicKey,
    String requirePullRequest,
    @Nullable String webUrl,
    String webhookUrl) {}
