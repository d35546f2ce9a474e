package modeldesk.lang.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class FilePlaceTest {
  private final ModelIndex model = Models.playground("blobs_r_us");
  private final List<FileName> names =
      List.of(new FileName("gone.topic"), new FileName("ecomm/orders.view"));

  private String problem(FileKind kind, String folder, String stem) {
    return new FilePlace(kind, folder, stem).problem(model, names);
  }

  @Test
  void theKeyIsMadeOfKindFolderAndName() {
    assertThat(new FilePlace(FileKind.VIEW, "ecomm", "notes").name().key())
        .isEqualTo("ecomm/notes.view");
    assertThat(new FilePlace(FileKind.QUERY_VIEW, "", "facts").name().key())
        .isEqualTo("facts.query.view");
    assertThat(new FilePlace(FileKind.TOPIC, "ecomm", "desk").name().key()).isEqualTo("desk.topic");
    assertThat(new FilePlace(FileKind.COMPOSITE_TOPIC, "ecomm", "both").name().key())
        .isEqualTo("both.composite_topic");
    assertThat(new FilePlace(FileKind.RELATIONSHIPS, "ecomm", "").name().key())
        .isEqualTo("relationships");
  }

  @Test
  void aBadNameIsToldWhatIsBadAboutIt() {
    assertThat(problem(FileKind.VIEW, "ecomm", ""))
        .isEqualTo("Give the file a name; folder and suffix are added for you.");
    assertThat(problem(FileKind.VIEW, "ecomm", "order notes"))
        .isEqualTo(
            "A view is named with letters, digits and underscores, and does not begin with a digit.");
    assertThat(problem(FileKind.TOPIC, "", "a/b"))
        .isEqualTo("A topic is named with letters, digits, spaces, hyphens and underscores.");
    assertThat(problem(FileKind.TOPIC, "", "all_topics"))
        .isEqualTo("all_topics means something else to Omni. Choose another name.");
    assertThat(problem(FileKind.TOPIC, "", "Order desk")).isEmpty();
    assertThat(problem(FileKind.MODEL, "", "")).isEmpty();
  }

  @Test
  void aNameIsTakenByAFileOfItsSortWhateverTheCase() {
    assertThat(problem(FileKind.QUERY_VIEW, "ECOMM", "Orders"))
        .isEqualTo("There is ecomm/orders.view already.");
    assertThat(problem(FileKind.COMPOSITE_TOPIC, "", "gone"))
        .isEqualTo("There is gone.topic already.");
    assertThat(problem(FileKind.TOPIC, "", "orders")).isEmpty();
    assertThat(problem(FileKind.VIEW, "marketing", "orders")).isEmpty();
  }

  @Test
  void aViewIsNotCalledLikeAnotherOneElsewhereOrLikeAnAlias() {
    assertThat(problem(FileKind.VIEW, "", "ecomm__users"))
        .isEqualTo("ecomm/users.view is called ecomm__users already. Choose another name.");
    assertThat(problem(FileKind.VIEW, "ecomm", "line_items"))
        .isEqualTo(
            "ecomm/order_items.view is called ecomm__line_items already. Choose another name.");
    assertThat(problem(FileKind.VIEW, "", "returned_products"))
        .isEqualTo("A relationship calls a view returned_products already. Choose another name.");
  }

  @Test
  void aLabelIsProposedFromTheName() {
    assertThat(new FilePlace(FileKind.TOPIC, "", "order_desk-two").label())
        .isEqualTo("Order Desk Two");
  }

  @Test
  void theFoldersOfTheViewsSayWhereTheirTablesAre() {
    assertThat(SchemaFolder.of(Models.circles()))
        .containsExactly(new SchemaFolder("shop", "schema: shop\n", 4), SchemaFolder.NONE);
    ModelIndex two =
        ModelIndex.of(
            java.util.Map.of(
                new FileName("lake.SALES/a.view"), "label: A\n",
                new FileName("lake.SALES/b.view"), "schema: SALES\ncatalog: lake\n",
                new FileName("raw/c.view"), "label: C\n"),
            modeldesk.lang.index.Surroundings.COMPLETE);
    List<SchemaFolder> folders = SchemaFolder.of(two);
    assertThat(folders)
        .containsExactly(
            new SchemaFolder("lake.SALES", "catalog: lake\nschema: SALES\n", 2),
            new SchemaFolder("raw", "schema: raw\n", 1),
            SchemaFolder.NONE);
    assertThat(SchemaFolder.largest(folders).name()).isEqualTo("lake.SALES");
  }
}
