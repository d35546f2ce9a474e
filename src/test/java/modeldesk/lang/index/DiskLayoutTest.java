package modeldesk.lang.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DiskLayoutTest {
  private static String models(String at, String... paths) {
    return DiskLayout.of(List.of(paths), at).stream()
        .map(model ->
            "[%s]%s %s"
                .formatted(
                    model.folder(),
                    model.partial() ? " partial" : "",
                    model.files().keySet().stream()
                        .map(name -> name.key())
                        .collect(Collectors.joining(" "))))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void oneModelInTheNamesOfTheApi() {
    assertThat(
            models(
                "/models/Blobs",
                "model",
                "relationships",
                "ecomm/orders.view",
                "topics/Sales & Co.topic",
                "README.md"))
        .isEqualTo("[] ecomm/orders.view model relationships topics/Sales & Co.topic");
  }

  @Test
  void oneModelInTheNamesOfGit() {
    assertThat(
            models(
                "/models/Blobs",
                "model.yaml",
                "facts.query.view.yaml",
                "db.ecomm/orders.view.yaml",
                "all.composite_topic.yaml",
                "ci.yaml"))
        .isEqualTo("[] all.composite_topic db.ecomm/orders.view facts.query.view model");
  }

  @Test
  void aFolderOfLooseFilesIsOneModel() {
    assertThat(models("/models/Blobs", "a.view.yaml", "ecomm/b.view.yaml", "ecomm/c.topic.yaml"))
        .isEqualTo("[] a.view ecomm/b.view ecomm/c.topic");
  }

  @Test
  void aRepositoryHoldsManyModelsAndTheirExtensions() {
    assertThat(
            models(
                "/models/repo",
                "omni/Blobs R Us/model.yaml",
                "omni/Blobs R Us/ecomm/orders.view.yaml",
                "omni/Blobs R Us.extensions/EU/model.yaml",
                "omni/Blobs R Us.extensions/EU/ecomm/orders.view.yaml",
                "omni/Blobs R Us.extensions/US/sales.topic.yaml",
                "omni/Loose/ecomm/users.view.yaml",
                "omni/Blobs R Us/__documents/x.view.yaml",
                "dbt/models/relationships.yml"))
        .isEqualTo(
            """
            [omni/Blobs R Us.extensions/EU/] partial ecomm/orders.view model
            [omni/Blobs R Us.extensions/US/] partial sales.topic
            [omni/Blobs R Us/] ecomm/orders.view model
            [omni/Loose/] ecomm/users.view\
            """);
  }

  @Test
  void modelsLieBesideEachOtherInAnyFolder() {
    assertThat(
            models(
                "/models/repo",
                "bi/Blobs/relationships.yaml",
                "bi/Blobs/orders.view.yaml",
                "bi/Other/ecomm/users.view.yaml"))
        .isEqualTo(
            """
            [bi/Blobs/] orders.view relationships
            [bi/Other/] partial ecomm/users.view\
            """);
  }

  @Test
  void anExtensionIsKnownByWhereItLies() {
    assertThat(models("/models/omni/Blobs.extensions/EU", "model.yaml", "ecomm/orders.view.yaml"))
        .isEqualTo("[] partial ecomm/orders.view model");
    assertThat(models("/models/omni/Blobs.extensions", "EU/sales.topic.yaml"))
        .isEqualTo("[EU/] partial sales.topic");
  }

  @Test
  void aSchemaCalledExtensionsIsAFolderOfItsModel() {
    assertThat(
            models(
                "/models/Blobs",
                "model.yaml",
                "db.extensions/pg_stat.view.yaml",
                "db.extensions/deep/x.topic.yaml"))
        .isEqualTo("[] db.extensions/deep/x.topic db.extensions/pg_stat.view model");
  }

  @Test
  void aFileCalledModelThatIsNotOmnisMakesNoModel() {
    assertThat(
            models("/models/repo", "weights/model", "ecomm/orders.view.yaml", "relationships.yaml"))
        .isEqualTo("[] ecomm/orders.view relationships");
    assertThat(models("/models/repo", "Blobs/model", "Blobs/orders.view", "weights/model"))
        .isEqualTo("[Blobs/] model orders.view");
  }

  @Test
  void aFileUnderBothNamesIsReadOnce() {
    DiskModel model =
        DiskLayout.of(List.of("orders.view.yaml", "orders.view"), "/models/Blobs").getFirst();
    assertThat(model.files().values()).containsExactly("orders.view");
    assertThat(model.twice()).containsExactly("orders.view.yaml");
  }

  @Test
  void whereNoFileIsOmnisThereIsNoModel() {
    assertThat(DiskLayout.of(List.of("README.md", "a/b.yaml", "orders.view.yml"), "/work"))
        .isEmpty();
  }
}
