package modeldesk.lang.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import modeldesk.model.FileName;
import modeldesk.yaml.YamlDocument;
import org.junit.jupiter.api.Test;

final class TreesTest {
  private static final FileName ORDERS = new FileName("shop/orders.view");

  @Test
  void aTreeThatWasAskedForLastIsNotReadAgain() {
    Trees trees = new Trees(8);
    Tree first = new Tree("a: 1", trees);
    Tree second = new Tree("b: 2", trees);

    YamlDocument read = first.document();
    second.document();

    assertThat(first.document()).isSameAs(read);
  }

  @Test
  void theTreeThatNobodyAskedForLongestMakesRoom() {
    Trees trees = new Trees(8);
    Tree first = new Tree("a: 1", trees);
    Tree second = new Tree("b: 2", trees);
    YamlDocument one = first.document();
    YamlDocument two = second.document();
    first.document();

    new Tree("c: 3", trees).document();

    assertThat(first.document()).isSameAs(one);
    assertThat(second.document()).isNotSameAs(two).isEqualTo(two);
  }

  @Test
  void aTextLongerThanAllThatIsKeptIsKeptAlone() {
    Trees trees = new Trees(3);
    Tree tree = new Tree("a: 1", trees);

    YamlDocument read = tree.document();

    assertThat(tree.document()).isSameAs(read);
  }

  @Test
  void theParametersOfAFieldAreFoundInATreeThatWasReadAgain() {
    Trees trees = new Trees(0);
    IndexedFile file =
        IndexedFile.of(
            ORDERS,
            new Tree(
                """
                label: Orders
                dimensions:
                  id:
                  status: { label: State }
                  "amount":
                    label: Paid
                    groups: [ { filter: { is: 1 } } ]
                measures:
                  &same status: { label: other }
                  sum: &sum
                    label: Sum
                  total: *sum
                """,
                trees),
            null);
    new Tree("other: 1", trees).document();

    assertThat(labels(file))
        .containsOnly(
            Map.entry("status", "State"),
            Map.entry("amount", "Paid"),
            Map.entry("sum", "Sum"),
            Map.entry("total", "Sum"));
  }

  @Test
  void theParametersOfFieldsThatStandElsewhereAreFoundThere() {
    IndexedFile file =
        IndexedFile.of(
            ORDERS,
            new Tree(
                """
                notes:
                  - one
                  - &fields
                    id: { label: Number }
                    day: { label: Day }
                dimensions: *fields
                """,
                new Trees(0)),
            null);

    assertThat(labels(file)).containsOnly(Map.entry("id", "Number"), Map.entry("day", "Day"));
  }

  private static Map<String, String> labels(IndexedFile file) {
    Map<String, String> labels = new TreeMap<>();
    Objects.requireNonNull(file.view())
        .fields()
        .forEach((name, field) -> {
          String label = field.value() == null ? null : field.value().text("label");
          if (label != null) {
            labels.put(name, label);
          }
        });
    return labels;
  }
}
