package modeldesk.playground;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import modeldesk.playground.seed.Sample;
import modeldesk.playground.state.ModelEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a refresh finds, and where it shows (api.md §2.5).
class RefreshTest {
  private static final String BLOBS = "/models/" + Sample.BLOBS_R_US;
  private Desk desk;

  @BeforeEach
  void start() {
    desk = new Desk(Desk.options().withRefreshTime(Duration.ZERO));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void aRefreshOfABranchShowsInTheBranchUntilItIsMerged() {
    String stores = "/models/" + Sample.OLD_STORES;
    String branch = Sample.OLD_STORES_BRANCH;
    desk.post(stores + "/refresh?branch_id=" + branch, "");
    String key = "cold/landing_1.view";
    assertThat(desk.file(Sample.OLD_STORES, "branchId=" + branch, key)).isNotNull();
    assertThat(desk.file(Sample.OLD_STORES, "", key)).isNull();
    desk.post(stores + "/branch/audit%2Fclosures/merge", "{}");
    assertThat(desk.file(Sample.OLD_STORES, "", key)).isNotNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "schemas=ecomm,true,true",
    "schemas=marketing,false,false",
    "tables=gift_cards,true,false",
    "schemas=ecomm&tables=USERS,false,true"
  })
  void aRefreshOfSomeTablesLeavesTheOthersAlone(String query, boolean added, boolean grown) {
    desk.post(BLOBS + "/refresh?hard_refresh=false&" + query, "");
    JsonNode files = desk.get(BLOBS + "/yaml").json().get("files");
    assertThat(files.has("ecomm/gift_cards.view")).isEqualTo(added);
    assertThat(files.get("ecomm/users.view").stringValue().contains("loyalty_tier"))
        .isEqualTo(grown);
  }

  @Test
  void aColumnThatTheDatabaseLostIsGoneAfterTheNextRefresh() {
    ModelEntry ledger = requireNonNull(desk.server.store().model(Sample.LEDGER));
    String key = "public/accounts.view";
    desk.server.store().alter(ledger, key, table -> table.without("class").with("kind"));
    assertThat(desk.file(Sample.LEDGER, "", key)).contains("class: {}").doesNotContain("kind");
    desk.post("/models/" + Sample.LEDGER + "/refresh", "");
    assertThat(desk.file(Sample.LEDGER, "", key)).contains("kind: {}").doesNotContain("class");
  }

  @Test
  void whatASelectiveRefreshLeftIsFoundByTheNext() {
    desk.post(BLOBS + "/refresh?hard_refresh=false&tables=gift_cards", "");
    desk.post(BLOBS + "/refresh", "");
    assertThat(desk.file(Sample.BLOBS_R_US, "", "ecomm/users.view")).contains("loyalty_tier");
  }

  private Desk.Answer make(String kind, String connection, String more) {
    return desk.post(
        "/models",
        "{\"connectionId\":\"%s\",\"modelKind\":\"%s\",\"modelName\":\"First\"%s}"
            .formatted(connection, kind, more));
  }

  @Test
  void aNewConnectionIsMadeReadyInTheDocumentedOrder() {
    assertThat(make("SHARED", Sample.LOYALTY, "").detail())
        .isEqualTo("Bad Request: Schema model does not exist when creating a non-schema model");
    JsonNode schema = make("SCHEMA", Sample.LOYALTY, "").json().get("model");
    String schemaId = schema.get("id").stringValue();
    assertThat(desk.file(schemaId, "", "points/members.view")).isNull();
    desk.post("/models/" + schemaId + "/refresh", "");
    assertThat(desk.file(schemaId, "", "points/members.view")).contains("  tier: {}\n");
    String grants =
        ",\"accessGrants\":[{\"name\":\"vips\",\"accessBoostable\":true,"
            + "\"userAttribute\":\"tier\",\"allowedValues\":[\"gold\"]}]";
    JsonNode shared = make("SHARED", Sample.LOYALTY, grants).json().get("model");
    String id = shared.get("id").stringValue();
    assertThat(desk.file(id, "", "points/members.view")).contains("  tier: {}\n");
    assertThat(desk.file(id, "", "model"))
        .isEqualTo(
            """
            access_grants:
              vips:
                user_attribute: "tier"
                allowed_values: ["gold"]
                access_boostable: true
            """);
  }

  @Test
  void wrongModelsAreNotMade() {
    assertThat(make("SHARED", Sample.ARCHIVE, "").detail())
        .isEqualTo(
            "Bad Request: Shared model cannot be created when branch schema refresh is enabled");
    assertThat(make("WORKBOOK", Sample.LOYALTY, "").detail())
        .isEqualTo("Bad Request: Invalid parameter value");
    assertThat(make("SCHEMA", Sample.LOYALTY, ",\"allowAsWorkbookBase\":true").detail())
        .isEqualTo("Bad Request: Invalid parameter value");
    assertThat(make("SHARED", Sample.STORE_WAREHOUSE, ",\"accessGrants\":[{}]").detail())
        .isEqualTo("Bad Request: Invalid parameter value");
    assertThat(make("SCHEMA", "00000000-0000-0000-0000-000000000000", "").status()).isEqualTo(404);
    assertThat(desk.post("/models", "{}").detail())
        .isEqualTo("connectionId: connectionId is required");
  }

  @Test
  void anExtensionIsABaseForWorkbooksWhenItSaysSo() {
    String base = ",\"baseModelId\":\"" + Sample.BLOBS_R_US + "\"";
    make("SHARED_EXTENSION", Sample.STORE_WAREHOUSE, base + ",\"allowAsWorkbookBase\":true");
    String list = "/models?explorable=true&modelKind=SHARED_EXTENSION";
    JsonNode records = desk.get(list).json().get("records");
    assertThat(records).hasSize(1);
    assertThat(records.get(0).get("name").stringValue()).isEqualTo("First");
  }

  @Test
  void anArchivedModelIsGoneWithItsBranches() {
    assertThat(desk.delete(BLOBS).text()).isEqualTo("{\"success\":true}");
    assertThat(desk.get(BLOBS + "/yaml").status()).isEqualTo(404);
    assertThat(desk.server.store().model(Sample.RETURNS_DESK)).isNull();
    assertThat(desk.delete("/models/" + Sample.STORE_SCHEMA).detail())
        .isEqualTo("Cannot delete models of this kind");
  }
}
