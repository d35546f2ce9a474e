package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RoleTest {
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options().withToken("T"));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void tokensOfRolesFollowFromTheOrganizationsKey() {
    for (String token : new String[] {"T", "T-viewer", "T-modeler", "T-connection-admin"}) {
      assertThat(desk.send("GET", "/models", null, "Bearer " + token).status()).isEqualTo(200);
    }
    assertThat(desk.send("GET", "/models", null, "Bearer T-boss").status()).isEqualTo(403);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "VIEWER  | GET    | /models/{blobs}/yaml?fileName=model |                        | ",
        "VIEWER  | GET    | /models/{blobs}/validate            |                        | ",
        "VIEWER  | GET    | /models/{blobs}/content-validator   |                        | Permission denied",
        "VIEWER  | DELETE | /models/{blobs}/yaml?fileName=api.topic |                    | Permission denied",
        "VIEWER  | DELETE | /models/{blobs}/branch/feat%2Freturns-desk |                 | Forbidden",
        "VIEWER  | POST   | /models/{blobs}/branch/feat%2Freturns-desk/merge | {}        | Forbidden",
        "VIEWER  | POST   | /models/{blobs}/cache_reset/daily   | {}                     | Permission denied",
        "VIEWER  | GET    | /models/{ledger}/git                |                        | Forbidden: Requires MANAGE_MODEL permission",
        "MODELER | GET    | /models/{ledger}/git                |                        | Forbidden: Requires MANAGE_MODEL permission",
        "MODELER | POST   | /models/{blobs}/refresh             |                        | Permission denied - connection admin role required",
        "MODELER | POST   | /models/{retailer}/refresh          |                        | ",
        "MODELER | PATCH  | /models/{blobs}                     | {\"name\":\"x\"}       | Forbidden",
        "MODELER | PATCH  | /models/{desk}                      | {\"name\":\"x\"}       | ",
        "MODELER | DELETE | /models/{blobs}/yaml?fileName=api.topic |                    | ",
        "MODELER | POST   | /models/{blobs}/branch/feat%2Freturns-desk/merge | {}        | ",
        "MODELER | POST   | /models/{ledger}/branch/close%2Fq3/merge | {\"force_override_git_settings\":true} | Forbidden: force_override_git_settings requires Connection Admin or Organization Admin",
        "CONNECTION_ADMIN | POST | /models/{ledger}/branch/close%2Fq3/merge | {\"force_override_git_settings\":true} | ",
        "CONNECTION_ADMIN | GET  | /models/{ledger}/git         |                        | ",
        "CONNECTION_ADMIN | POST | /models/{blobs}/refresh      |                        | ",
        "CONNECTION_ADMIN | POST | /models/{ledger}/migrate     | {\"targetModelId\":\"{prices}\",\"gitRef\":\"main\"} | User does not have access to the source or target model",
      })
  void whatARoleMay(Role role, String method, String path, String body, String refusal) {
    Desk.Answer answer = desk.as(role, method, filled(path), body == null ? null : filled(body));
    if (refusal == null) {
      assertThat(answer.status()).isEqualTo(200);
    } else {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.detail()).isEqualTo(refusal);
    }
  }

  private static String filled(String text) {
    return text.replace("{blobs}", Sample.BLOBS_R_US)
        .replace("{desk}", Sample.RETURNS_DESK)
        .replace("{retailer}", Sample.LARGE_RETAILER)
        .replace("{prices}", Sample.PRICES)
        .replace("{ledger}", Sample.LEDGER);
  }

  @ParameterizedTest
  @CsvSource({"BRANCH,VIEWER,403", "BRANCH,MODELER,200", "SHARED,MODELER,403"})
  void whoMayMakeModels(String kind, Role role, int status) {
    String body =
        "{\"connectionId\":\"%s\",\"modelKind\":\"%s\",\"baseModelId\":\"%s\",\"modelName\":\"n\"}"
            .formatted(Sample.STORE_WAREHOUSE, kind, Sample.BLOBS_R_US);
    assertThat(desk.as(role, "POST", "/models", body).status()).isEqualTo(status);
  }

  @Test
  void connectionsAreForAdminsWhereTheDocumentSpeaks() {
    try (Desk open = new Desk(Desk.options().withDialect(Dialect.OPENAPI))) {
      Desk.Answer refused = open.as(Role.MODELER, "GET", "/connections", null);
      assertThat(refused.text())
          .isEqualTo("{\"detail\":\"Permission denied - admin role required\",\"status\":403}");
      assertThat(open.get("/connections").status()).isEqualTo(200);
    }
    assertThat(desk.as(Role.VIEWER, "GET", "/connections", null).status()).isEqualTo(200);
  }

  @Test
  void whoamiSaysTheRoleOfEveryModel() {
    JsonNode modeler = desk.as(Role.MODELER, "GET", "/whoami", null).json();
    assertThat(modeler.get("keyScope").stringValue()).isEqualTo("user");
    JsonNode role = modeler.get("rolesByModel").get(Sample.BLOBS_R_US);
    assertThat(role.toString())
        .isEqualTo(
            "{\"roleName\":\"MODELER\",\"baseRole\":\"MODELER\",\"connectionId\":\"%s\","
                    .formatted(Sample.STORE_WAREHOUSE)
                + "\"permissions\":[\"READ\",\"QUERY_FULL_MODEL\",\"UPDATE\"]}");
    assertThat(modeler.get("rolesByModel").has(Sample.RETURNS_DESK)).isFalse();
    JsonNode admin = desk.get("/whoami?modelId=" + Sample.LEDGER).json();
    assertThat(admin.get("keyScope").stringValue()).isEqualTo("organization");
    assertThat(admin.get("rolesByModel").propertyNames()).containsExactly(Sample.LEDGER);
    assertThat(admin.get("rolesByModel").get(Sample.LEDGER).get("permissions").toString())
        .contains("MANAGE_MODEL");
    assertThat(desk.get("/whoami?modelId=" + Sample.RETURNS_DESK).detail())
        .isEqualTo("Model(s) not found");
  }
}
