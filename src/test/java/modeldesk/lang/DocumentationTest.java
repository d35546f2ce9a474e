package modeldesk.lang;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.model.FileKind;
import modeldesk.yaml.YamlParser;
import org.junit.jupiter.api.Test;

final class DocumentationTest {
  @Test
  void keyIsExplainedWithItsValuesItsDefaultAndItsPage() {
    String text = "- join_from_view: a\n  join_type: inner\n";

    Documentation found =
        Documentation.at(
                FileKind.RELATIONSHIPS, YamlParser.parse(text).root(), text.indexOf("join_type"))
            .orElseThrow();

    assertThat(found.name()).isEqualTo("join_type");
    assertThat(found.text())
        .isEqualTo(
            """
            SQL join generated; right_left/left_right depend on the direction of travel.
            Takes: always_left, inner, full_outer, cross, right_left, left_right.
            Default: always_left.\
            """);
    assertThat(found.link())
        .contains("https://docs.omni.co/modeling/relationships/parameters/join-type");
  }

  @Test
  void keysThatPeopleChooseAndUnknownOnesHaveNoExplanationOfTheirOwn() {
    String text = "access_grants:\n  finance: {}\nlable: x\n";

    assertThat(
            Documentation.at(
                FileKind.MODEL, YamlParser.parse(text).root(), text.indexOf("finance")))
        .isEmpty();
    assertThat(
            Documentation.at(FileKind.MODEL, YamlParser.parse(text).root(), text.indexOf("lable")))
        .isEmpty();
  }
}
