package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import modeldesk.api.ApiException.Kind;
import org.junit.jupiter.api.Test;

class RetryTest {
  private final Retry retry = new Retry(new FakePause()::sleep);
  private final List<Throwable> tries = new ArrayList<>();

  private void fail(Kind kind, Throwable cause) {
    ApiException failure = new ApiException(kind, 0, "no");
    failure.initCause(cause);
    assertThatThrownBy(() ->
            retry.run(
                true,
                () -> {
                  tries.add(cause);
                  throw failure;
                }))
        .isSameAs(failure);
  }

  @Test
  void triesAgainWhereNobodyListened() {
    fail(Kind.UNREACHABLE, new ConnectException());
    assertThat(tries).hasSize(4);
  }

  @Test
  void triesOnceWhatTakesLongOrStaysAsItIs() {
    fail(Kind.UNREACHABLE, new HttpConnectTimeoutException("late"));
    fail(Kind.UNREACHABLE, new SSLHandshakeException("untrusted"));
    fail(Kind.TIMEOUT, new java.io.IOException());
    assertThat(tries).hasSize(3);
  }
}
