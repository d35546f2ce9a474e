package modeldesk.lang.complete;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import modeldesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RankingTest {
  private static String marked(String word, List<Span> places) {
    StringBuilder text = new StringBuilder(word);
    for (Span place : places.reversed()) {
      text.insert(place.end(), ']').insert(place.start(), '[');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "ord, order_items.view, [ord]er_items.view",
    "item, order_items.view, order_[item]s.view",
    "ordit, order_items.view, [ord]er_[it]ems.view",
    "oiv, order_items.view, [o]rder_[i]tems.[v]iew",
    "rde, order_items.view, o[rde]r_items.view",
    "rtm, order_items.view, o[r]der_i[t]e[m]s.view",
    "re, Create pull request, Create pull [re]quest",
    "it, with_item, with_[it]em",
    "PUSH, Push to main, [Push] to main",
    "xyz, orders.view, orders.view",
    "'', orders.view, orders.view"
  })
  void theLettersAreMarkedWhereTheyMadeAWordFit(String typed, String word, String expected) {
    assertThat(marked(word, Ranking.places(typed, word))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ordit, ecomm/[ord]er_[it]ems.view",
    "ecord, [ec]omm/[ord]er_items.view",
    "comm/or, e[comm/or]der_items.view"
  })
  void aNameIsMarkedByItselfAndWhereThatDoesNotFitWithItsFolder(String typed, String expected) {
    Qualified name = new Qualified("order_items.view", "ecomm/order_items.view", '/');
    assertThat(marked(name.whole(), name.places(typed))).isEqualTo(expected);
    assertThat(name.rank(typed)).isGreaterThan(Ranking.NONE);
  }

  @Test
  void theBestComesFirstThenTheShorterThenTheEarlier() {
    List<String> words = List.of("reorder", "orders_2", "orders_1", "order_items", "users", "ord");
    assertThat(
            Best.of(words, word -> Ranking.of("ord", word), String::length).stream()
                .collect(joining(" ")))
        .isEqualTo("ord orders_2 orders_1 order_items reorder");
  }
}
