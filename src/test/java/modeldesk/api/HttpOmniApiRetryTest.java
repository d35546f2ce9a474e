package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import modeldesk.api.ApiException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOmniApiRetryTest {
  private static final String CONNECTIONS = "{\"connections\":[{\"id\":\"c1\",\"name\":\"Main\"}]}";
  private final CannedServer server = new CannedServer();
  private final HttpOmniApi api = server.api();

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504, 599})
  void readsAgainAfterAPassingFailure(int status) throws Exception {
    server.then(status, "").then(200, CONNECTIONS);
    assertThat(api.connections()).hasSize(1);
    assertThat(server.asked).hasSize(2);
    assertThat(server.pause.slept)
        .singleElement()
        .satisfies(
            wait -> assertThat(wait).isBetween(Duration.ofMillis(375), Duration.ofMillis(625)));
  }

  @Test
  void waitsLongerEachTimeAndGivesUpAfterFourTries() {
    for (int i = 0; i < 5; i++) {
      server.then(503, "{\"detail\":\"busy\"}");
    }
    ApiException failure = catchThrowableOfType(ApiException.class, api::connections);
    assertThat(failure.kind()).isEqualTo(Kind.SERVER);
    assertThat(failure).hasMessage("busy");
    assertThat(server.asked).hasSize(4);
    assertThat(server.pause.slept).hasSize(3);
    assertThat(server.pause.slept.get(1))
        .isBetween(Duration.ofMillis(750), Duration.ofMillis(1250));
    assertThat(server.pause.slept.get(2))
        .isBetween(Duration.ofMillis(1500), Duration.ofMillis(2500));
  }

  @Test
  void honoursRetryAfterInSeconds() throws Exception {
    server.then(429, "", "Retry-After", "17").then(200, CONNECTIONS);
    api.connections();
    assertThat(server.pause.slept).containsExactly(Duration.ofSeconds(17));
  }

  @Test
  void honoursRetryAfterAsADate() throws Exception {
    server.then(503, "", "Retry-After", "Sun, 1 Mar 2026 12:00:42 GMT").then(200, CONNECTIONS);
    api.connections();
    assertThat(server.pause.slept).containsExactly(Duration.ofSeconds(42));
  }

  @Test
  void givesUpAtOnceWhenAskedToWaitTooLong() {
    server.then(429, "{\"detail\":\"slow down\"}", "Retry-After", "3600");
    ApiException failure = catchThrowableOfType(ApiException.class, api::connections);
    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
    assertThat(server.pause.slept).isEmpty();
  }

  @Test
  void readsAgainAfterACutConnection() throws Exception {
    server
        .then(exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[] {'{'});
          exchange.getResponseBody().flush();
        })
        .then(200, CONNECTIONS);
    assertThat(api.connections()).hasSize(1);
  }

  @Test
  void neverWritesAgainAfterAFailureThatMayHaveHappened() {
    server.then(503, "{\"detail\":\"busy\"}").then(200, "{}");
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> api.deleteBranch("m", "b"));
    assertThat(failure.mayHaveHappened()).isTrue();
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void writesAgainAfter429WhichDidNothing() throws Exception {
    server.then(429, "<html>", "Retry-After", "2").then(200, "{\"success\":true}");
    api.deleteBranch("m", "b");
    assertThat(server.asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 501})
  void asksOnceWhereAskingAgainCannotHelp(int status) {
    server.then(status, "{\"detail\":\"no\"}").then(200, CONNECTIONS);
    assertThatThrownBy(api::connections).isInstanceOf(ApiException.class);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void doesNotRepeatWhatAnAdministratorHasToPutRight() {
    server.then(500, "{\"detail\":\"No value for the required user attribute\"}");
    assertThatThrownBy(api::connections).isInstanceOf(ApiException.class);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void takesEveryTryFromTheBudget() throws Exception {
    RequestBudget budget = RequestBudget.perMinute(55, server.pause);
    server.then(503, "").then(200, CONNECTIONS);
    try (HttpOmniApi counted = server.api(Timeouts.STANDARD, HttpOmniApi.BODY_CAP, budget)) {
      counted.connections();
    }
    assertThat(budget.left()).isEqualTo(53);
  }

  @Test
  void tellsTheLogOfEveryTry() throws Exception {
    server.then(503, "").then(200, CONNECTIONS);
    api.connections();
    assertThat(server.log).extracting(RequestLog.Entry::status).containsExactly(503, 200);
    assertThat(server.log.getFirst().method()).isEqualTo("GET");
    assertThat(server.log.getFirst().path()).isEqualTo("/api/v1/connections");
    assertThat(server.log.getFirst().startedAt()).isEqualTo(FakePause.START);
  }
}
