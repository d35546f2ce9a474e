package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import modeldesk.api.ApiException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOmniApiErrorsTest {
  private final CannedServer server = new CannedServer();
  private final HttpOmniApi api = server.api();

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  private ApiException failure() {
    return catchThrowableOfType(ApiException.class, () -> api.deleteBranch("m", "b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "400 | {\"detail\":\"Bad Request: Invalid modelId format\",\"status\":400} | REFUSED | Bad Request: Invalid modelId format",
        "400 | {\"detail\":\"Model with id x does not exist\"}                    | REFUSED | Model with id x does not exist",
        "403 | {\"error\":{\"code\":403,\"message\":\"Forbidden\"}}               | FORBIDDEN | Forbidden",
        "403 | {\"error\":{\"code\":403,\"message\":\"Invalid bearer token\"}}    | UNAUTHORIZED | Invalid bearer token",
        "401 | {\"detail\":\"Authentication required\"}                           | UNAUTHORIZED | Authentication required",
        "400 | {\"detail\":\"Bad authorization header, must be formatted as Bearer <token>\"} | UNAUTHORIZED | Bad authorization header, must be formatted as Bearer <token>",
        "422 | {\"error\":\"Invalid cursor\",\"success\":false}                   | REFUSED | Invalid cursor",
        "405 | {\"message\":\"Method not allowed\"}                               | REFUSED | Method not allowed",
        "400 | {\"error_description\":\"expired\"}                                | REFUSED | expired",
        "400 | {\"error\":{\"detail\":\"inner\"}}                                 | REFUSED | inner",
        "400 | {\"saveError\":\"Property must be a list\"}                        | REFUSED | Property must be a list",
        "400 | {\"detail\":\"first\",\"message\":\"second\",\"error\":\"third\"}  | REFUSED | first",
        "400 | {\"detail\":\"No\",\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":400} | REFUSED | No",
        "404 | {\"detail\":\"Shared model or branch model does not exist\",\"status\":404} | NOT_FOUND | Shared model or branch model does not exist",
        "409 | {\"detail\":\"Conflict\"}                                          | CONFLICT | Conflict",
        "400 | {\"detail\":\"File has been modified since it was fetched\"}       | CONFLICT | File has been modified since it was fetched",
        "408 | {\"detail\":\"too slow\"}                                          | TIMEOUT | too slow",
        "500 | {\"detail\":\"Model service error\"}                               | SERVER | Model service error",
        "200 | {\"success\":false,\"message\":\"Branch name already exists\"}     | REFUSED | Branch name already exists",
        "200 | {\"success\":false,\"error\":\"File has been modified since it was fetched\"} | CONFLICT | File has been modified since it was fetched",
        "200 | {\"saveError\":\"Property must be a list\"}                        | REFUSED | Property must be a list",
        "200 | {\"error\":{\"code\":400,\"message\":\"no\"}}                      | REFUSED | no",
        "500 | plain words                                                        | SERVER | plain words",
      })
  void readsEveryEnvelope(int status, String body, Kind kind, String message) {
    server.then(status, body);
    ApiException failure = failure();
    assertThat(failure).hasMessage(message);
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"200,UNEXPECTED", "404,UNEXPECTED", "403,FORBIDDEN", "500,SERVER"})
  void neverShowsAWebPage(int status, Kind kind) {
    server.then(
        status, "<!DOCTYPE html><h1>Request blocked</h1>", "Content-Type", "text/html; charset=x");
    ApiException failure = failure();
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.getMessage()).contains("web page").doesNotContain("<", "blocked");
  }

  @Test
  void recognisesAPageThatCallsItselfJson() {
    server.then(200, "\n  <html><body>Sign in</body></html>");
    assertThat(failure().kind()).isEqualTo(Kind.UNEXPECTED);
  }

  @Test
  void saysSomethingWhereTheServerSaysNothing() {
    server.then(400, "");
    assertThat(failure()).hasMessage("The server refused without saying why (status 400).");
  }

  @Test
  void calls200WithBrokenJsonUnexpected() {
    server.then(200, "{\"success\": tr");
    ApiException failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED);
    assertThat(failure.mayHaveHappened()).isTrue();
  }

  @Test
  void callsAnotherShapeUnexpected() {
    server.then(200, "{\"records\": {\"a\": 1}}");
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> api.models(ModelQuery.ofConnection("c", null)));
    assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED);
  }

  @Test
  void neverRepeatsTheToken() {
    server.then(403, "{\"detail\":\"Key " + CannedServer.TOKEN + " may not do this\"}");
    assertThat(failure()).hasMessage("Key … may not do this");
  }

  @Test
  void neverRepeatsHalfTheTokenWhereAMessageIsCut() {
    server.then(403, "{\"detail\":\"" + "x".repeat(495) + CannedServer.TOKEN + "\"}");
    assertThat(failure()).hasMessage("x".repeat(495) + "…");
  }

  @Test
  void neverRepeatsTheTokenOfAPlainAnswer() {
    server.then(500, "who is " + CannedServer.TOKEN + "?", "Content-Type", "text/plain");
    assertThat(failure()).hasMessage("who is …?");
  }

  @Test
  void neverShowsJsonThatBrokeOff() {
    server.then(400, "{\"detail\":\"Model with");
    assertThat(failure())
        .hasMessage("The server refused, and the reason it gave could not be read (status 400).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "7", "\"done\"", "[]"})
  void callsAnythingButAnObjectUnexpected(String body) {
    server.then(200, body);
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> api.models(ModelQuery.ofConnection("c", null)));
    assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED);
    assertThat(failure).hasMessage("The server's answer has a form Model Desk does not know.");
  }

  @Test
  void cutsALongMessageShort() {
    server.then(400, "{\"detail\":\"" + "x".repeat(600) + "\"}");
    assertThat(failure()).hasMessage("x".repeat(500) + "…");
  }

  @Test
  void takesAnEmptySuccess() throws Exception {
    server.then(204, "");
    api.deleteBranch("m", "b");
    assertThat(server.requests()).containsExactly("DELETE /api/v1/models/m/branch/b");
  }
}
