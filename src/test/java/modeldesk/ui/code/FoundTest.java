package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import modeldesk.lang.search.Search;
import modeldesk.lang.search.Sought;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.junit.jupiter.api.Test;

final class FoundTest {
  @Test
  void placesKnowTheirLines() {
    Found found = in("id: id\nx: 1\nid: 2\n", "id");
    assertThat(found.spans()).containsExactly(new Span(0, 2), new Span(4, 6), new Span(12, 14));
    assertThat(found.lines()).containsExactly(0, 2);
    assertThat(found.more()).isFalse();
  }

  @Test
  void placesAreCountedUpTo9999() {
    Found found = in("a".repeat(9_999), "a");
    assertThat(found.spans()).hasSize(9_999);
    assertThat(found.more()).isFalse();
    Found more = in("a".repeat(10_000), "a");
    assertThat(more.spans()).hasSize(9_999);
    assertThat(more.more()).isTrue();
  }

  @Test
  void placesFollowAnEditAndGoWhenItTouchesThem() {
    Found found = in("id id id id", "id");
    Edits edits = Edits.of(Edit.insert(0, "__"), new Edit(4, 5, "x"), new Edit(5, 6, ""));
    assertThat(found.after(edits).spans())
        .containsExactly(new Span(2, 4), new Span(7, 9), new Span(10, 12));
    assertThat(found.after(Edits.of(Edit.insert(2, "x"))).spans())
        .containsExactly(new Span(0, 2), new Span(4, 6), new Span(7, 9), new Span(10, 12));
  }

  @Test
  void oneGoesFromPlaceToPlaceAndRoundTheEnds() {
    Found found = in("id x id", "id");
    Span first = new Span(0, 2);
    Span last = new Span(5, 7);
    assertThat(found.next(new Span(0, 0))).isEqualTo(first);
    assertThat(found.next(first)).isEqualTo(last);
    assertThat(found.next(last)).isEqualTo(first);
    assertThat(found.previous(last)).isEqualTo(first);
    assertThat(found.previous(first)).isEqualTo(last);
    assertThat(found.from(1)).isEqualTo(last);
    assertThat(found.from(6)).isEqualTo(first);
  }

  @Test
  void emptyPlacesAreLeftBehindToo() {
    Found found = new Found(List.of(new Span(0, 0), new Span(3, 3)), List.of(0, 1), false);
    assertThat(found.next(new Span(0, 0))).isEqualTo(new Span(3, 3));
    assertThat(found.next(new Span(3, 3))).isEqualTo(new Span(0, 0));
  }

  private static Found in(String text, String sought) {
    Search search = Search.of(new Sought(sought, true, false, false));
    return Found.in(text, new Span(0, text.length()), search);
  }
}
