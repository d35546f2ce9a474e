package modeldesk.api;

import org.jspecify.annotations.Nullable;

/// How a synchronisation with git ended (api.md §2.12). Not `inSync` means a conflict that somebody
/// has to resolve in git; `message` is the server's text.
public record GitSync(boolean didSync, boolean inSync, @Nullable String sha, String message) {}
