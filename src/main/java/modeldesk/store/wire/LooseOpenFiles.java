package modeldesk.store.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which files of this computer were open, and which of them was in front.
public record LooseOpenFiles(@Nullable List<String> open, @Nullable String front) {}
