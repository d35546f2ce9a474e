package modeldesk.lang.find;

import static modeldesk.lang.find.Shop.ORDERS;
import static modeldesk.lang.find.Shop.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class OutlineTest {
  private final ModelIndex model = Shop.model();

  private List<String> outline(FileName file) {
    return Outline.of(Objects.requireNonNull(model.file(file))).stream()
        .map(OutlineTest::words)
        .toList();
  }

  private static String words(Entry entry) {
    return (entry.kind() + " " + entry.name() + " " + entry.detail()).strip();
  }

  @Test
  void aViewHasItsFieldsInTheOrderOfTheText() {
    assertThat(outline(ORDERS))
        .containsExactly(
            "SECTION dimensions",
            "DIMENSION id",
            "DIMENSION user_id",
            "DIMENSION created_at",
            "DIMENSION weight",
            "DIMENSION home",
            "DIMENSION country_code",
            "SECTION measures",
            "MEASURE revenue");
  }

  @Test
  void aTopicHasItsJoinsAndWhatItSaysOfViews() {
    assertThat(outline(SALES))
        .containsExactly(
            "SECTION joins",
            "JOIN buyers",
            "SECTION views",
            "VIEW shop__orders",
            "MEASURE revenue shop__orders");
  }

  @Test
  void theModelFileHasTheNamesItGivesAndRelationshipsTheirEnds() {
    assertThat(outline(FileName.MODEL))
        .containsExactly(
            "SECTION access_grants",
            "GRANT finance",
            "SECTION cache_policies",
            "POLICY hourly",
            "SECTION constants",
            "CONSTANT country",
            "SECTION custom_formats",
            "FORMAT kilo",
            "SECTION custom_calendars",
            "CALENDAR fiscal",
            "SECTION sets",
            "SET card");
    assertThat(outline(FileName.RELATIONSHIPS))
        .containsExactly("RELATIONSHIP shop__orders → buyers many_to_one");
  }

  @Test
  void theLettersOfANameFindItInTheWholeModelTheBestFirst() {
    Directory directory = Directory.of(model);
    assertThat(directory.find("rev", 5).best())
        .extracting(OutlineTest::words)
        .containsExactly("MEASURE revenue shop__orders");
    assertThat(directory.find("orders.cc", 5).best())
        .extracting(OutlineTest::words)
        .containsExactly("DIMENSION country_code shop__orders");
    assertThat(directory.find("id", 5).best())
        .extracting(OutlineTest::words)
        .startsWith(
            "DIMENSION id shop__orders",
            "DIMENSION id shop__users",
            "DIMENSION user_id shop__orders");
    assertThat(directory.find("cr", 5).best())
        .extracting(OutlineTest::words)
        .startsWith("DIMENSION created_at shop__orders", "SET card");
    assertThat(directory.find("", 2).total()).isEqualTo(19);
    assertThat(directory.find("", 2).best()).hasSize(2);
    assertThat(directory.find("xyz", 5).best()).isEmpty();
  }
}
