package modeldesk.store;

import modeldesk.model.Instance;
import org.jspecify.annotations.Nullable;

/// A token that lies ready on this computer: of a profile of the Omni CLI, or of the environment
/// where `profile` is null. It never shows itself.
public record FoundToken(@Nullable String profile, Instance instance, String token) {
  @Override
  public String toString() {
    return "FoundToken[" + profile + ", " + instance.host() + ", hidden]";
  }
}
