package modeldesk.store.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The messages given to pushes, merges and synchronisations, the newest first.
public record MessagesFile(@Nullable List<@Nullable String> messages) {}
