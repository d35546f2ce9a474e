package modeldesk.lang.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class JoinChoiceTest {
  private static String view(String fields) {
    return "schema: shop\ndimensions:\n  id: {}\n" + fields;
  }

  private static String relation(String from, String to) {
    return "- join_from_view: %s\n  join_to_view: %s\n  on_sql: ${%s.id} = ${%s.id}\n"
        .formatted(from, to, from, to);
  }

  /// Lines lead to orders, orders to users and shops, users to cities. A field of lines reads
  /// users, one of users reads cities, one of shops reads nowhere, to which nothing leads.
  private static ModelIndex model() {
    return ModelIndex.of(
        Map.of(
            new FileName("lines.view"),
            view("  owner: { sql: \"${users.id}\" }\n"),
            new FileName("orders.view"),
            view(""),
            new FileName("users.view"),
            view(
                "  town: { sql: \"${cities.id}\" }\n  old: { sql: \"${shops.id}\", hidden: true }\n"),
            new FileName("cities.view"),
            view(""),
            new FileName("shops.view"),
            view("  far: { sql: \"${nowhere.id}\" }\n"),
            new FileName("nowhere.view"),
            view(""),
            FileName.RELATIONSHIPS,
            relation("lines", "orders")
                + relation("orders", "users")
                + relation("orders", "shops")
                + relation("users", "cities")
                + relation("shops", "cities")),
        Surroundings.COMPLETE);
  }

  @Test
  void itBeginsWithWhatTheFieldsOfTheBaseViewNeed() {
    JoinChoice choice = new JoinChoice(model(), "lines");
    assertThat(choice.paths())
        .containsExactly(
            List.of("orders"), List.of("orders", "users"), List.of("orders", "users", "cities"));
    assertThat(choice.needs()).isEmpty();
    assertThat(new JoinChoice(model(), "orders").paths()).isEmpty();
  }

  @Test
  void aJoinComesWithTheWayToItAndWhatItsFieldsNeed() {
    JoinChoice choice = new JoinChoice(model(), "orders").with(List.of("users"));
    assertThat(choice.paths()).containsExactly(List.of("users"), List.of("users", "cities"));
    assertThat(choice.isIn("cities")).isTrue();
    assertThat(choice.isIn("orders")).isTrue();
    assertThat(choice.isIn("shops")).isFalse();
  }

  @Test
  void joinsStandInTheOrderOfTheTreeHoweverTheyWereTicked() {
    JoinChoice choice =
        new JoinChoice(model(), "orders").with(List.of("shops")).with(List.of("users"));
    assertThat(choice.paths())
        .containsExactly(List.of("users"), List.of("users", "cities"), List.of("shops"));
  }

  @Test
  void aJoinGoesWithThoseThatGoOnFromItAndWhatLacksItIsTold() {
    JoinChoice choice = new JoinChoice(model(), "lines");
    JoinChoice less = choice.without(List.of("orders", "users"));
    assertThat(less.paths()).containsExactly(List.of("orders"));
    assertThat(less.needs()).containsExactly(new JoinChoice.Need("lines.owner", "users"));
    assertThat(choice.paths()).hasSize(3);
  }

  @Test
  void whatNoJoinLeadsToIsTold() {
    JoinChoice choice = new JoinChoice(model(), "orders").with(List.of("shops"));
    assertThat(choice.paths()).containsExactly(List.of("shops"));
    assertThat(choice.needs()).containsExactly(new JoinChoice.Need("shops.far", "nowhere"));
  }
}
