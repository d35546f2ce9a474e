package modeldesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import modeldesk.api.ApiException.Kind;
import modeldesk.model.Identity;
import modeldesk.model.Identity.KeyScope;
import modeldesk.model.ModelRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpOmniApiAccountTest {
  private final CannedServer server = new CannedServer();
  private final HttpOmniApi api = server.api();

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void readsWhoAsksAndWhatTheyMayDo() throws Exception {
    server.then(
        200,
        """
        {"user": {"id": "u1", "membershipId": "mb1"}, "keyScope": "user", "orgRole": "member",
         "rolesByModel": {"s1": {"roleName": "Modeler", "baseRole": "MODELER", "connectionId": "c1",
            "permissions": ["QUERY_FULL_MODEL", "UPDATE", null, "SOMETHING_NEW"]}, "s2": null},
         "rolesByModelTruncated": true}
        """);
    Identity identity = api.whoami();
    assertThat(identity)
        .isEqualTo(
            new Identity.Known(
                "u1",
                "mb1",
                KeyScope.USER,
                "member",
                Map.of(
                    "s1",
                    new ModelRole(
                        "Modeler",
                        "MODELER",
                        "c1",
                        Set.of("QUERY_FULL_MODEL", "UPDATE", "SOMETHING_NEW"))),
                true));
    assertThat(identity.may("s1", ModelRole.MERGE)).isTrue();
    assertThat(identity.may("s1", ModelRole.GIT)).isFalse();
    assertThat(identity.may("s2", ModelRole.GIT)).isNull();
    assertThat(server.requests()).containsExactly("GET /api/v1/whoami");
  }

  @ParameterizedTest
  @CsvSource({
    "404,{\"detail\":\"Not Found\"}",
    "404,<html>Not found</html>",
    "404,''",
    "405,{\"detail\":\"Method not allowed\"}",
    "501,''",
    "200,{}"
  })
  void aServerThatDoesNotKnowTheQuestionLeavesItOpen(int status, String body) throws Exception {
    server.then(status, body);
    Identity identity = api.whoami();
    assertThat(identity).isEqualTo(new Identity.NotAvailable());
    assertThat(identity.may("s1", ModelRole.MERGE)).isNull();
  }

  @Test
  void aWrongTokenIsAFailureAllTheSame() {
    server.then(403, "{\"error\":{\"code\":403,\"message\":\"Invalid bearer token\"}}");
    ApiException failure = catchThrowableOfType(ApiException.class, api::whoami);
    assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORIZED);
  }
}
