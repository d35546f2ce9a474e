package modeldesk.store.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tokens by host. It never shows them.
public record TokensFile(@Nullable Map<String, @Nullable String> tokens) {
  @Override
  public String toString() {
    return "TokensFile[hidden]";
  }
}
