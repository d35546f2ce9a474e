package modeldesk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named grant that a new model starts with (api.md §2.1): it opens what is marked with it to
/// users whose `userAttribute` holds one of `allowedValues`. `accessBoostable` lets a document
/// bypass it.
public record AccessGrant(
    String name,
    @Nullable String userAttribute,
    List<String> allowedValues,
    boolean accessBoostable) {
  public AccessGrant {
    allowedValues = List.copyOf(allowedValues);
  }
}
