package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import modeldesk.api.ApiException.Kind;
import modeldesk.model.Instance;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HttpOmniApiTransportTest {
  private static final Duration SOON = Duration.ofMillis(150);
  private static final Target TARGET =
      new Target(
          new Model("m", null, ModelKind.SHARED, null, null, null, null, null),
          null,
          Mode.COMBINED);
  private final CannedServer server = new CannedServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpOmniApi api(Duration patience) {
    return server.api(
        new Timeouts(Duration.ofSeconds(10), patience, patience, patience),
        HttpOmniApi.BODY_CAP,
        RequestBudget.unlimited(server.pause));
  }

  private static ApiException failureOf(HttpOmniApi api) {
    return catchThrowableOfType(ApiException.class, () -> api.deleteBranch("m", "b"));
  }

  @Test
  void presentsItself() throws Exception {
    server.then(200, "{}");
    try (HttpOmniApi api = server.api()) {
      api.deleteBranch("m", "team/fix it");
    }
    CannedServer.Asked asked = server.asked.getFirst();
    assertThat(asked.target()).isEqualTo("/api/v1/models/m/branch/team%2Ffix%20it");
    assertThat(asked.authorization()).isEqualTo("Bearer omni_osk_secret");
    assertThat(asked.userAgent()).isEqualTo("ModelDesk/1.2.3");
  }

  @Test
  void doesNotFollowARedirect() {
    server.then(302, "", "Location", server.instance().base() + "/elsewhere").then(200, "{}");
    try (HttpOmniApi api = server.api()) {
      assertThat(failureOf(api).kind()).isEqualTo(Kind.UNEXPECTED);
    }
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void stopsReadingABodyBeyondTheCap() {
    server.then(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] block = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 160; i++) {
        exchange.getResponseBody().write(block);
      }
    });
    try (HttpOmniApi api =
        server.api(Timeouts.STANDARD, 2 * 1024 * 1024, RequestBudget.unlimited(server.pause))) {
      ApiException failure = failureOf(api);
      assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED);
      assertThat(failure)
          .hasMessage("The answer is larger than 2 MB, more than Model Desk reads at once.");
    }
  }

  @Test
  void readsSixtyMegabytes() throws Exception {
    byte[] block = "- line of a view\\n".repeat(3_640).getBytes(StandardCharsets.US_ASCII);
    server.then(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      body.write("{\"files\":{\"a.view\":\"".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 960; i++) {
        body.write(block);
      }
      body.write("\"}}".getBytes(StandardCharsets.US_ASCII));
    });
    try (HttpOmniApi api = server.api()) {
      Snapshot snapshot = api.files(TARGET);
      assertThat(snapshot.files().firstEntry().getValue().text()).hasSize(960 * 3_640 * 17);
    }
  }

  @Test
  void givesUpWaitingForAnAnswer() {
    server.thenNothing();
    try (HttpOmniApi api = api(SOON)) {
      assertThat(failureOf(api).kind()).isEqualTo(Kind.TIMEOUT);
    }
    assertThat(server.log).extracting(RequestLog.Entry::status).containsExactly(0);
  }

  @Test
  void waitsAsManyTimesAsLongAsItIsTold() throws Exception {
    server.then(200, "{\"files\":{}}");
    try (HttpOmniApi api = api(Duration.ofMillis(1))) {
      api.patience(20_000);
      assertThat(api.files(TARGET).files()).isEmpty();
    }
  }

  @Test
  void hangsUpOnAnAnswerThatTakesTooLong() throws Exception {
    CountDownLatch hungUp = new CountDownLatch(1);
    server.then(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try {
        while (server.released.getCount() > 0) {
          exchange.getResponseBody().write(' ');
          exchange.getResponseBody().flush();
        }
      } catch (IOException e) {
        hungUp.countDown();
      }
    });
    try (HttpOmniApi api = api(SOON)) {
      assertThat(failureOf(api).kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void callsACutAnswerUnreachable() {
    server.then(exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
    });
    try (HttpOmniApi api = server.api()) {
      ApiException failure = failureOf(api);
      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure.getMessage()).startsWith("The connection to 127.0.0.1:");
      assertThat(failure.mayHaveHappened()).isTrue();
    }
  }

  @Test
  void callsARefusedConnectionUnreachable() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (HttpOmniApi api = apiOf("http://127.0.0.1:" + free, "t")) {
      ApiException failure = failureOf(api);
      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure)
          .hasMessage(
              "No connection to 127.0.0.1:" + free + ". Check the address and the network.");
    }
  }

  @Test
  void anInterruptCancelsTheRequest() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    server.then(exchange -> {
      arrived.countDown();
      server.awaitRelease();
    });
    AtomicReference<ApiException> failure = new AtomicReference<>();
    AtomicBoolean stillSet = new AtomicBoolean();
    try (HttpOmniApi api = server.api()) {
      Thread caller =
          Thread.ofVirtual()
              .start(() -> {
                failure.set(failureOf(api));
                stillSet.set(Thread.currentThread().isInterrupted());
              });
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
      caller.interrupt();
      caller.join();
    }
    assertThat(failure.get().kind()).isEqualTo(Kind.CANCELLED);
    assertThat(stillSet).isTrue();
  }

  @Test
  void sendsAtMostFourAtATime() throws Exception {
    AtomicInteger started = new AtomicInteger();
    List<Thread> callers = new ArrayList<>();
    try (Exchange exchange =
        new Exchange(
            server.instance(), new Credentials("t"), Runnable::run, "", Duration.ofSeconds(1), 1)) {
      for (int i = 0; i < 8; i++) {
        callers.add(
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    exchange.inTurn(() -> {
                      started.incrementAndGet();
                      server.awaitRelease();
                      return true;
                    });
                  } catch (ApiException | InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }));
      }
      while (!callers.stream().allMatch(caller -> caller.getState() == Thread.State.WAITING)) {
        Thread.onSpinWait();
      }
      assertThat(started).hasValue(4);
      server.released.countDown();
      for (Thread caller : callers) {
        caller.join();
      }
      assertThat(started).hasValue(8);
    }
  }

  private HttpOmniApi apiOf(String address, String token) {
    return new HttpOmniApi(
        Instance.parse(address, false),
        new Credentials(token),
        Runnable::run,
        RequestBudget.unlimited(server.pause),
        entry -> {},
        "1.2.3",
        Timeouts.STANDARD,
        HttpOmniApi.BODY_CAP,
        server.pause);
  }

  @Test
  void refusesPlainHttpExceptOnThisComputer() {
    assertThatThrownBy(() -> apiOf("http://acme.omniapp.co", "t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https");
    assertThatThrownBy(() -> apiOf("http://127.0.0.1.acme.co", "t"))
        .isInstanceOf(IllegalArgumentException.class);
    apiOf("http://localhost:1", "t").close();
    apiOf("https://acme.omniapp.co", "t").close();
  }

  @Test
  void refusesATokenThatCannotBeSentWithoutShowingIt() {
    try (HttpOmniApi api = apiOf("http://localhost:1", "top\nsecret")) {
      ApiException failure = failureOf(api);
      assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORIZED);
      assertThat(failure.getMessage()).doesNotContain("secret");
    }
    assertThat(new Credentials("secret").toString()).doesNotContain("secret");
  }
}
