package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RouteTest {
  private static final URI OMNI = URI.create("https://acme.omniapp.co");
  private final Route route = new Route();

  @Test
  void aProxyByItsNameIsTaken() {
    route.take("proxy.acme.com:8080");

    assertThat(route.select(OMNI))
        .containsExactly(
            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.acme.com", 8080)));
  }

  @Test
  void noProxyIsAWayToo() {
    route.take("none");

    assertThat(route.select(OMNI)).containsExactly(Proxy.NO_PROXY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy", "proxy:0", "proxy:70000", "http://proxy:80", "a b:80", ":80"})
  void whatIsNoWayIsRefused(String proxy) {
    assertThat(Route.isOne(proxy)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "10.0.0.1:3128", "proxy-1.acme.com:8080"})
  void whatIsAWayIsTaken(String proxy) {
    assertThat(Route.isOne(proxy)).isTrue();
  }
}
