package modeldesk.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import modeldesk.playground.seed.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  private static final String BLOBS = Sample.BLOBS_R_US;
  @TempDir private Path folder;

  private Desk start() {
    return new Desk(Desk.options().withData(folder).withRefreshTime(Duration.ZERO));
  }

  @Test
  void whatWasPushedIsThereAfterTheNextStart() {
    String branch = "branchId=" + Sample.RETURNS_DESK;
    String text;
    try (Desk desk = start()) {
      text = desk.file(BLOBS, branch, "ecomm/users.view") + "  vips:\n    sql: '1'\n";
      String more = ", \"branchId\": \"" + Sample.RETURNS_DESK + "\"";
      desk.write(BLOBS, "ecomm/users.view", text, "combined", more);
      desk.delete("/models/" + BLOBS + "/yaml?fileName=api.topic");
    }
    try (Desk desk = start()) {
      assertThat(desk.file(BLOBS, branch, "ecomm/users.view")).isEqualTo(text);
      assertThat(desk.file(BLOBS, branch, "returns_desk.topic")).contains("label: Returns desk");
      assertThat(desk.file(BLOBS, "", "api.topic")).isNull();
      assertThat(desk.file(BLOBS, "", "visits.topic")).isNotNull();
    }
  }

  @Test
  void branchesStayMadeAndDeleted() {
    try (Desk desk = start()) {
      desk.post(
          "/models",
          """
          {"connectionId": "%s", "modelKind": "BRANCH", "baseModelId": "%s", "modelName": "mine"}
          """
              .formatted(Sample.STORE_WAREHOUSE, BLOBS));
      desk.delete("/models/" + BLOBS + "/branch/feat%2Freturns-desk");
    }
    try (Desk desk = start()) {
      assertThat(desk.server.store().branch(BLOBS, "mine")).isNotNull();
      assertThat(desk.server.store().branch(BLOBS, "feat/returns-desk")).isNull();
    }
  }

  @Test
  void aRefreshedSchemaStaysRefreshed() {
    try (Desk desk = start()) {
      desk.post("/models/" + BLOBS + "/refresh", "");
      desk.get("/connections");
    }
    try (Desk desk = start()) {
      assertThat(desk.file(BLOBS, "", "ecomm/gift_cards.view")).isNotNull();
      assertThat(desk.file(BLOBS, "", "ecomm/tmp_order_audit.view")).isNull();
    }
  }

  @Test
  void onlyWholeFilesAreLeftBehind() throws IOException {
    try (Desk desk = start()) {
      desk.delete("/models/" + BLOBS + "/yaml?fileName=api.topic");
    }
    try (Stream<Path> files = Files.list(folder.resolve("models"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly(BLOBS + ".json");
    }
  }

  @Test
  void aBrokenFileStopsTheStart() throws IOException {
    Path models = Files.createDirectories(folder.resolve("models"));
    Files.writeString(models.resolve("x.json"), "{oops");
    assertThatThrownBy(() -> PlaygroundServer.start(Desk.options().withData(folder)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.json");
  }
}
