package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final String MODELS = "/models?pageSize=1";

  @Test
  void aRequestWithoutTokenIsTurnedAway() {
    try (Desk desk = new Desk(Desk.options())) {
      Desk.Answer answer = desk.send("GET", MODELS, null, null);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.text())
          .isEqualTo("{\"error\":{\"code\":401,\"message\":\"Authentication required\"}}");
    }
  }

  @Test
  void anUnknownTokenIsForbidden() {
    try (Desk desk = new Desk(Desk.options().withToken("right"))) {
      Desk.Answer answer = desk.send("GET", MODELS, null, "Bearer wrong");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text())
          .isEqualTo("{\"error\":{\"code\":403,\"message\":\"Invalid bearer token\"}}");
      assertThat(desk.send("GET", MODELS, null, "Bearer right").status()).isEqualTo(200);
    }
  }

  @Test
  void anotherSchemeIsABadRequest() {
    try (Desk desk = new Desk(Desk.options())) {
      Desk.Answer answer = desk.send("GET", MODELS, null, "Basic abc");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("error").get("message").stringValue())
          .isEqualTo("Bad authorization header, must be formatted as Bearer <token>");
    }
  }

  @Test
  void tokensAreRandomUnlessGiven() {
    try (Desk one = new Desk(Desk.options());
        Desk other = new Desk(Desk.options())) {
      assertThat(one.server.token()).startsWith("omni_osk_").hasSize(65);
      assertThat(one.server.token()).isNotEqualTo(other.server.token());
    }
  }

  @Test
  void anUnknownPathIsAPageOfHtml() {
    try (Desk desk = new Desk(Desk.options())) {
      Desk.Answer answer = desk.get("/nothing/here");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text()).startsWith("<!DOCTYPE html>");
    }
  }

  @Test
  void anotherMethodIsNotAllowed() {
    try (Desk desk = new Desk(Desk.options())) {
      assertThat(desk.delete("/models").text())
          .isEqualTo("{\"detail\":\"Method not allowed\",\"status\":405}");
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    try (Desk desk = new Desk(Desk.options())) {
      Desk.Answer answer = desk.post("/models", " ".repeat(Front.MAX_BODY + 1));
      assertThat(answer.text()).isEqualTo("{\"detail\":\"Payload too large\",\"status\":413}");
    }
  }

  @Test
  void aBodyThatIsNoJsonIsRefused() {
    try (Desk desk = new Desk(Desk.options())) {
      assertThat(desk.post("/models", "{oops").status()).isEqualTo(400);
      assertThat(desk.post("/models", "[]").status()).isEqualTo(400);
    }
  }

  @Test
  void theLimitCountsTheLastSixtySecondsOfAToken() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    try (Desk desk = new Desk(Desk.options().withRequestsPerMinute(2).withClock(now::get))) {
      assertThat(desk.get(MODELS).status()).isEqualTo(200);
      now.set(now.get().plusSeconds(20));
      assertThat(desk.get(MODELS).status()).isEqualTo(200);
      Desk.Answer refused = desk.get(MODELS);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.response().headers().firstValue("Retry-After")).contains("40");
      now.set(now.get().plusSeconds(40));
      assertThat(desk.get(MODELS).status()).isEqualTo(200);
    }
  }

  @Test
  void faultsGoOffAsOftenAsOrdered() {
    try (Desk desk = new Desk(Desk.options())) {
      desk.server.faults().next(1, "/api/v1/models", Faults.BAD_TOKEN);
      desk.server.faults().next(1, "/api/v1/models", Faults.SERVER_ERROR);
      desk.server.faults().next(1, "/api/v1/models", new Faults.Fault.Html(502));
      assertThat(desk.get("/connections").status()).isEqualTo(200);
      assertThat(desk.get(MODELS).text())
          .isEqualTo("{\"error\":{\"code\":403,\"message\":\"Invalid bearer token\"}}");
      assertThat(desk.get(MODELS).status()).isEqualTo(500);
      assertThat(desk.get(MODELS).text()).startsWith("<!DOCTYPE html>");
      assertThat(desk.get(MODELS).status()).isEqualTo(200);
    }
  }

  @Test
  void tooManyComesWithOrWithoutATimeToWait() {
    try (Desk desk = new Desk(Desk.options())) {
      desk.server.faults().next(1, "/", new Faults.Fault.TooMany(Duration.ofSeconds(7)));
      desk.server.faults().next(1, "/", new Faults.Fault.TooMany(null));
      assertThat(desk.get(MODELS).response().headers().firstValue("Retry-After")).contains("7");
      Desk.Answer bare = desk.get(MODELS);
      assertThat(bare.status()).isEqualTo(429);
      assertThat(bare.response().headers().firstValue("Retry-After")).isEmpty();
    }
  }

  @Test
  void aCutConnectionMayHaveDoneItsWork() {
    try (Desk desk = new Desk(Desk.options())) {
      String body =
          "{\"connectionId\":\"%s\",\"modelKind\":\"BRANCH\",\"baseModelId\":\"%s\",\"modelName\":\"x\"}"
              .formatted(Sample.STORE_WAREHOUSE, Sample.BLOBS_R_US);
      String bearer = "Bearer " + desk.server.token();
      desk.server.faults().next(1, "POST", "/api/v1/models", new Faults.Fault.Cut());
      assertThatThrownBy(() -> desk.tell("POST", "/models", body, bearer))
          .isInstanceOf(IOException.class);
      assertThat(desk.server.store().branch(Sample.BLOBS_R_US, "x")).isNull();
      desk.server.faults().next(1, "POST", "/api/v1/models", new Faults.Fault.CutAfter());
      assertThatThrownBy(() -> desk.tell("POST", "/models", body, bearer))
          .isInstanceOf(IOException.class);
      assertThat(desk.server.store().branch(Sample.BLOBS_R_US, "x")).isNotNull();
    }
  }

  @Test
  void aHeldRequestIsAnsweredWhenTheGateOpens() throws Exception {
    try (Desk desk = new Desk(Desk.options())) {
      CountDownLatch gate = new CountDownLatch(1);
      desk.server.faults().next(1, "/", new Faults.Fault.Held(gate));
      FutureTask<Desk.Answer> held = new FutureTask<>(() -> desk.get(MODELS));
      Thread.ofVirtual().start(held);
      gate.countDown();
      assertThat(held.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }
}
