package modeldesk.playground.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The git settings of a model (api.md §2.12). `webhookSecret` is left out unless asked for.
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
    String webhookUrl,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String webhookSecret) {}
