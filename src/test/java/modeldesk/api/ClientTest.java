package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import modeldesk.model.Instance;
import org.junit.jupiter.api.Test;

final class ClientTest {
  private static final Instance HERE = Instance.parse("http://127.0.0.1:9", true);

  private final Client client = new Client(HERE, Runnable::run, Duration.ofSeconds(1), new Route());

  @Test
  void itIsMadeOnce() {
    HttpClient first = client.get();
    assertThat(client.get()).isSameAs(first);
    client.close();
  }

  @Test
  void firstUsedAfterTheEndItRefuses() {
    client.close();
    HttpRequest request = HttpRequest.newBuilder(HERE.base()).build();
    assertThatThrownBy(() -> client.get().send(request, BodyHandlers.discarding()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void inTheClearItTakesNoCertificate() throws Exception {
    assertThat(client.get().sslContext()).isNotSameAs(SSLContext.getDefault());
    client.close();
  }

  @Test
  void withTlsOnThisComputerItTakesWhatJavaTakes() throws Exception {
    Client secure =
        new Client(
            Instance.parse("https://127.0.0.1:9", true),
            Runnable::run,
            Duration.ofSeconds(1),
            new Route());
    assertThat(secure.get().sslContext()).isSameAs(SSLContext.getDefault());
    secure.close();
  }
}
