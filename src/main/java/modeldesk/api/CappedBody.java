package modeldesk.api;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Collects a body and gives up as soon as it is larger than the cap, so that no answer can fill
/// the memory (api.md §8, item 2).
final class CappedBody implements BodySubscriber<byte[]> {
  /// The body was larger than the cap.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final BodySubscriber<byte[]> collected = BodySubscribers.ofByteArray();
  private final long cap;
  private long seen;
  private Flow.@Nullable Subscription subscription;

  CappedBody(long cap) {
    this.cap = cap;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    collected.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (seen > cap) {
      return;
    }
    for (ByteBuffer buffer : buffers) {
      seen += buffer.remaining();
    }
    if (seen <= cap) {
      collected.onNext(buffers);
      return;
    }
    if (subscription != null) {
      subscription.cancel();
    }
    collected.onError(new TooLarge());
  }

  @Override
  public void onError(Throwable failure) {
    collected.onError(failure);
  }

  @Override
  public void onComplete() {
    if (seen <= cap) {
      collected.onComplete();
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return collected.getBody();
  }
}
