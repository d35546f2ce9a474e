package modeldesk.lang.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class DiskLayersTest {
  private static final String WITH_COLUMNS = "dimensions:\n  id: {}\n  total:\n    sql: a + b\n";
  private static final String AUTHORED =
      "dimensions:\n  id:\n    primary_key: true\n  total:\n    sql: a + b\n";
  private static final String BY_SQL = "sql: SELECT 1 AS one\ndimensions:\n  one: { label: One }\n";

  private static Surroundings surroundings(String... namesAndTexts) {
    Map<FileName, String> texts = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      texts.put(new FileName(namesAndTexts[i]), namesAndTexts[i + 1]);
    }
    return DiskLayers.read(texts, false).surroundings();
  }

  @Test
  void columnsThatNobodyTouchedShowThatViewsAreWhole() {
    Surroundings found = surroundings("orders.view", WITH_COLUMNS, "model", "");
    assertThat(found.layers()).isEqualTo(Layers.TOUCHED);
    assertThat(found.unloaded()).isTrue();
  }

  @Test
  void aColumnMayBeQuotedOrMarkedAsAKey() {
    assertThat(layers("dimensions:\n  state:\n    sql: '\"STATE\"'\n")).isEqualTo(Layers.TOUCHED);
    assertThat(layers("dimensions:\n  user_id:\n    format: ID\n")).isEqualTo(Layers.TOUCHED);
    assertThat(layers("dimensions:\n  user_id:\n    sql: '`user_id`'\n    format: ID\n"))
        .isEqualTo(Layers.TOUCHED);
  }

  @Test
  void aColumnThatSomebodyWroteProvesNothing() {
    assertThat(layers("dimensions:\n  state:\n    sql: state\n")).isEqualTo(Layers.AUTHORED);
    assertThat(layers("dimensions:\n  state:\n    sql: '\"LAND\"'\n")).isEqualTo(Layers.AUTHORED);
    assertThat(layers("dimensions:\n  state:\n    sql: '\"STATE\"'\n    label: State\n"))
        .isEqualTo(Layers.AUTHORED);
    assertThat(layers("dimensions:\n  state:\n    format: number\n")).isEqualTo(Layers.AUTHORED);
  }

  @Test
  void whatDbtSaysOfAViewIsWrittenByOmni() {
    assertThat(layers("dimensions:\n  state:\n    label: State\ndbt:\n  name: orders\n"))
        .isEqualTo(Layers.TOUCHED);
  }

  private static Layers layers(String view) {
    return surroundings("orders.view", "schema: shop\n" + view).layers();
  }

  @Test
  void aTableOfWhichEveryColumnWasTouchedDoesNotHideTheOthers() {
    assertThat(surroundings("orders.view", WITH_COLUMNS, "users.view", AUTHORED).layers())
        .isEqualTo(Layers.TOUCHED);
  }

  @Test
  void whereOnlyWhatPeopleWroteIsThereMoreMayExist() {
    Surroundings found = surroundings("orders.view", AUTHORED, "sales.topic", "base_view: orders");
    assertThat(found.layers()).isEqualTo(Layers.AUTHORED);
    assertThat(found.unloaded()).isTrue();
  }

  @Test
  void oneEmptyDimensionAmongManyViewsIsAnExceptionSomebodyWrote() {
    assertThat(
            surroundings(
                    "a.view", WITH_COLUMNS, "b.view", AUTHORED, "c.view", "label: Nothing else\n")
                .layers())
        .isEqualTo(Layers.AUTHORED);
  }

  @Test
  void viewsThatReadNoTableSayNothingAboutColumns() {
    assertThat(
            surroundings(
                    "orders.view",
                    WITH_COLUMNS,
                    "one.view",
                    BY_SQL,
                    "more.view",
                    "extends: [orders]\n",
                    "base.view",
                    "template: true\n",
                    "facts.query.view",
                    "query: {}\n")
                .layers())
        .isEqualTo(Layers.TOUCHED);
    assertThat(surroundings("one.view", BY_SQL).layers()).isEqualTo(Layers.AUTHORED);
  }

  @Test
  void aModelThatExtendsAnotherHasNamesFromThere() {
    assertThat(surroundings("orders.view", WITH_COLUMNS, "model", "extends: [hub]\n").layers())
        .isEqualTo(Layers.CHANGES);
  }

  @Test
  void whereFilesAreMissingAnyNameMayExist() {
    Map<FileName, String> texts = Map.of(new FileName("a.view"), WITH_COLUMNS);
    assertThat(DiskLayers.read(texts, true).surroundings().layers()).isEqualTo(Layers.CHANGES);
  }
}
