package modeldesk.store;

import java.time.Instant;
import modeldesk.model.Instance;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// A server the user was connected to: where its token is kept, never the token itself; when it was
/// shown last and whether it was open when the program ended; the model or branch that was open
/// there, and what that was called.
public record KnownConnection(
    Instance instance,
    TokenPlace kept,
    @Nullable Instant usedAt,
    boolean open,
    Target.@Nullable Place place,
    String placeName) {

  /// One that was never used.
  public static KnownConnection to(Instance instance, TokenPlace kept) {
    return new KnownConnection(instance, kept, null, false, null, "");
  }

  public String host() {
    return instance.host();
  }

  public KnownConnection shownAt(Instant now) {
    return new KnownConnection(instance, kept, now, true, place, placeName);
  }

  public KnownConnection closed() {
    return new KnownConnection(instance, kept, usedAt, false, place, placeName);
  }

  public KnownConnection at(Target.Place now, String called) {
    return new KnownConnection(instance, kept, usedAt, open, now, called);
  }
}
