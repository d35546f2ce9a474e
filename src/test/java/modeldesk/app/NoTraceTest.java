package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import modeldesk.api.ApiException;
import modeldesk.api.Credentials;
import modeldesk.api.HttpOmniApi;
import modeldesk.api.ModelQuery;
import modeldesk.api.OmniApi;
import modeldesk.api.Pause;
import modeldesk.api.RequestBudget;
import modeldesk.api.RequestBudgets;
import modeldesk.model.Instance;
import modeldesk.ui.session.Problems;
import modeldesk.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session that goes wrong in every way, with a server that repeats the token wherever it can:
/// nothing that stays behind has it.
class NoTraceTest {
  private static final String TOKEN = "omni_osk_0123456789abcdefghijklmnopqrstuvwxyz";
  private static final List<String> BODIES =
      List.of(
          "401 {\"detail\":\"Bad token TOKEN\"}",
          "400 {\"detail\":\"PAD TOKEN\"}",
          "403 {\"error\":{\"code\":403,\"message\":\"Authorization: Bearer TOKEN\"}}",
          "404 <html>TOKEN</html>",
          "200 <html>TOKEN</html>",
          "200 {\"records\":\"TOKEN\"}",
          "200 {\"broken\":\"TOKEN",
          "400 {\"broken\":\"TOKEN",
          "302 TOKEN",
          "418 I am no teapot of TOKEN",
          "409 {\"saveError\":\"TOKEN\"}",
          "200 {\"success\":false,\"message\":\"TOKEN\"}",
          "  0 cut");

  @TempDir Path home;
  private final Background background = new Background(Runnable::run);
  private final StringWriter left = new StringWriter();
  private final PrintWriter out = new PrintWriter(left);
  private final AtomicInteger next = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::repeat);
    server.start();
    Logs.toFolder(home.resolve("log"));
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(0);
    background.close();
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.close();
    }
    LogManager.getLogManager().readConfiguration();
  }

  private void repeat(HttpExchange exchange) throws IOException {
    try (exchange) {
      String answer = BODIES.get(next.get() % BODIES.size());
      int status = Integer.parseInt(answer.substring(0, 3).strip());
      if (status == 0) {
        exchange.sendResponseHeaders(200, 1000);
        return;
      }
      String body = answer.substring(4).replace("PAD", "x".repeat(480)).replace("TOKEN", TOKEN);
      exchange.getResponseHeaders().set("Location", "/?" + TOKEN);
      exchange.getResponseHeaders().set("X-Echo", TOKEN);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Test
  void nothingThatStaysBehindHasTheToken() throws Exception {
    Instance instance = Instance.parse("http://127.0.0.1:" + server.getAddress().getPort(), false);
    Credentials credentials = new Credentials(TOKEN);
    RequestBudget budget = new RequestBudgets(Pause.REAL).of(instance, credentials);
    CrashGuard guard =
        new CrashGuard(background, crash -> out.println(crash.code() + " " + crash.details()));
    List<ApiException> failures = new ArrayList<>();
    try (HttpOmniApi api =
        new HttpOmniApi(
            instance, credentials, background.ioExecutor(), budget, this::logged, "test")) {
      for (int i = 0; i < BODIES.size(); i++) {
        failures.add(failure(api));
        next.incrementAndGet();
      }
    }
    for (ApiException failure : failures) {
      out.println(failure + " " + Problems.sentence(failure));
      failure.printStackTrace(out);
      guard.uncaughtException(Thread.currentThread(), failure);
    }
    out.println(credentials + " " + new Launch.Server.Omni(instance, credentials));
    out.println(new Launch.Window(new Launch.Server.Omni(instance, credentials), home));
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.flush();
    }
    assertThat(failures).hasSize(BODIES.size());
    assertThat(left.toString()).contains("ApiException", "GET /api/v1/models");
    assertThat(pieces(left.toString())).isEmpty();
    assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(pieces(text(file))).isEmpty());
  }

  @Test
  void theRuntimeLogsNoHeaders() {
    assertThat(Logger.getLogger("jdk.httpclient.HttpClient").isLoggable(Level.SEVERE)).isFalse();
  }

  private void logged(modeldesk.api.RequestLog.Entry entry) {
    out.println(entry.method() + " " + entry.path() + " " + entry);
  }

  private static ApiException failure(OmniApi api) {
    try {
      api.models(ModelQuery.branchesOf("m1"));
    } catch (ApiException e) {
      return e;
    }
    throw new AssertionError("that should have failed");
  }

  /// Pieces of the token, long enough to be no accident.
  private static List<String> pieces(String text) {
    return Stream.of(TOKEN, TOKEN.substring(0, 16), TOKEN.substring(20))
        .filter(text::contains)
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".lck")).toList();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }
}
