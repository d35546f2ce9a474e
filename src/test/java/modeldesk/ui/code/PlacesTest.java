package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import modeldesk.text.Span;
import org.junit.jupiter.api.Test;

final class PlacesTest {
  private static final String TEXT = "id: 1\nidea: ${id}\nx: id\n";

  @Test
  void theNextPlaceIsBehindTheNewestAndThenFromTheStart() {
    Places one = Places.of(new Span(14, 16));
    assertThat(one.next(TEXT, true)).isEqualTo(new Place(21, 23));
    Places two = one.with(new Place(21, 23));
    assertThat(two.next(TEXT, true)).isEqualTo(new Place(0, 2));
    Places three = two.with(new Place(0, 2));
    assertThat(three.next(TEXT, true)).isNull();
    assertThat(three.next(TEXT, false)).isEqualTo(new Place(6, 8));
  }

  @Test
  void aWordIsWhatTheCaretTouches() {
    assertThat(Places.wordAt("${user_id}", 9)).isEqualTo(new Span(2, 9));
    assertThat(Places.wordAt("a  b", 2)).isEqualTo(new Span(2, 2));
  }

  @Test
  void whatIsWrittenStandsAtEveryPlace() {
    Places places = Places.of(new Span(0, 2)).with(new Place(14, 16));
    Places.Typed typed = places.write("key");
    assertThat(typed.edits().apply(TEXT)).isEqualTo("key: 1\nidea: ${key}\nx: id\n");
    assertThat(typed.places().all()).containsExactly(Place.at(3), Place.at(18));
    Places.Typed less = typed.places().backspace();
    assertThat(less.edits().apply("key: 1\nidea: ${key}\nx: id\n"))
        .isEqualTo("ke: 1\nidea: ${ke}\nx: id\n");
    assertThat(less.places().all()).containsExactly(Place.at(2), Place.at(16));
  }

  @Test
  void asManyLinesAsPlacesAreSharedOut() {
    Places places = Places.of(new Span(3, 3)).with(Place.at(0));
    assertThat(places.write("x\ny").edits().apply("a: \n")).isEqualTo("xa: y\n");
  }

  @Test
  void caretsMoveTogetherAndBecomeOneWhereTheyMeet() {
    TextLines lines = TextLines.of("ab\nabcd\n");
    Places places = new Places(List.of(Place.at(1), Place.at(6)));
    assertThat(places.end(lines, false).all()).containsExactly(Place.at(2), Place.at(7));
    assertThat(places.home(lines, true).all()).containsExactly(new Place(1, 0), new Place(6, 3));
    assertThat(places.up(lines, false).all()).containsExactly(Place.at(1), Place.at(2));
    assertThat(places.home(lines, false).up(lines, false).all()).containsExactly(Place.at(0));
    assertThat(places.newline(lines).edits().apply("ab\nabcd\n")).isEqualTo("a\nb\nabc\nd\n");
  }

  @Test
  void homeIsTheFirstSignOfTheLineThenItsStart() {
    TextLines lines = TextLines.of("  ab: 1\n   \n");
    Places places = new Places(List.of(Place.at(6), Place.at(10)));
    assertThat(places.home(lines, false).all()).containsExactly(Place.at(2), Place.at(8));
    assertThat(Places.of(new Span(2, 2)).home(lines, false).all()).containsExactly(Place.at(0));
    assertThat(Places.of(new Span(0, 0)).home(lines, false).all()).containsExactly(Place.at(2));
    assertThat(Places.of(new Span(1, 1)).home(lines, false).all()).containsExactly(Place.at(2));
    assertThat(Places.of(new Span(4, 6)).home(lines, true).all()).containsExactly(new Place(4, 2));
  }

  @Test
  void aBlockTakesTheSameColumnsOfEachLine() {
    TextLines lines = TextLines.of("abcd\na\nabcd\n");
    assertThat(Places.block(lines, 0, 2, 2, 4).all())
        .containsExactly(new Place(2, 4), new Place(9, 11));
    assertThat(Places.of(new Span(1, 1)).beside(lines, 1).all())
        .containsExactly(Place.at(1), Place.at(6));
  }
}
