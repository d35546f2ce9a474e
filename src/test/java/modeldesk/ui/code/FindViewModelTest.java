package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FindViewModelTest {
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private final Plain plain = new Plain("id: 1\nid: 2\nname: id\n");
  private final FindViewModel model = new FindViewModel(plain, new Searches(), background);

  /// A text without an editor around it.
  private final class Plain implements Searched {
    private String text;
    private Span selection = new Span(0, 0);

    Plain(String text) {
      this.text = text;
    }

    @Override
    public Supplier<String> snapshot() {
      String now = text;
      return () -> now;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public Span selection() {
      return selection;
    }

    @Override
    public String selectedText() {
      return text.substring(selection.start(), selection.end());
    }

    @Override
    public Span lines(Span span) {
      LineIndex index = LineIndex.of(text);
      return new Span(
          index.lineStart(index.lineOf(span.start())), index.lineEnd(index.lineOf(span.end())));
    }

    @Override
    public void select(Span span) {
      selection = span;
      model.selected();
    }

    @Override
    public void apply(Edits edits) {
      text = edits.apply(text);
      selection = edits.map(selection);
      model.edited(edits);
    }

    @Override
    public void requestFocus() {}
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void whoGoesOnBeforeTheAnswerIsThereGoesAsFar() {
    model.open(false);
    model.input().textProperty().set("id");
    model.next();
    model.next();
    counts("3 of 3");
    assertThat(plain.selection).isEqualTo(new Span(18, 20));
  }

  @Test
  void anAnswerAboutAnEarlierTextIsNotTaken() {
    model.open(false);
    model.input().textProperty().set("id");
    plain.apply(Edits.of(Edit.insert(0, "# id\n")));
    window.pass(Duration.ofSeconds(1));
    counts("1 of 4");
  }

  @Test
  void placesFollowAnEditAtOnce() {
    seek("id");
    plain.apply(Edits.of(Edit.insert(0, "xx")));
    assertThat(model.foundProperty().get().spans())
        .containsExactly(new Span(2, 4), new Span(8, 10), new Span(20, 22));
  }

  @Test
  void onlyTheLineOfTheCaretIsSearchedWhenNothingIsSelected() {
    seek("id");
    plain.select(new Span(8, 8));
    model.inSelectionProperty().set(true);
    counts("1 found");
  }

  @Test
  void whatIsSearchedGrowsWithWhatIsReplacedInIt() {
    plain.selection = new Span(0, 11);
    model.open(true);
    model.input().textProperty().set("id");
    counts("1 of 2");
    model.input().replacementProperty().set("idid");
    model.replaceAll();
    window.until(() -> !model.toldProperty().get().isEmpty());
    counts("4 found");
    assertThat(plain.text).isEqualTo("idid: 1\nidid: 2\nname: id\n");
  }

  @Test
  void aGroupThatIsNotThereIsToldAndThePlacesStay() {
    model.open(true);
    model.input().regexProperty().set(true);
    model.input().textProperty().set("i(d)");
    counts("1 of 3");
    model.input().replacementProperty().set("$2");
    model.replaceAll();
    window.until(() -> !model.problemProperty().get().isEmpty());
    assertThat(model.problemProperty().get()).contains("No group 2");
    assertThat(model.foundProperty().get().spans()).hasSize(3);
    assertThat(plain.text).isEqualTo("id: 1\nid: 2\nname: id\n");
  }

  @Test
  void anEmptyPlaceIsReplacedOnce() {
    model.open(true);
    model.input().regexProperty().set(true);
    model.input().replacementProperty().set("# ");
    model.input().textProperty().set("^(?=id)");
    counts("1 of 2");
    model.replace();
    window.until(() -> plain.text.equals("# id: 1\nid: 2\nname: id\n"));
    assertThat(plain.selection).isEqualTo(new Span(8, 8));
  }

  @Test
  void whatIsSelectedIsSoughtForItselfWhereAnExpressionIsExpected() {
    model.open(false);
    model.input().regexProperty().set(true);
    model.input().remember();
    model.close();
    plain.text = "a.b axb";
    plain.selection = new Span(0, 3);
    model.open(false);
    assertThat(model.input().textProperty().get()).isEqualTo("a\\.b");
    counts("1 of 1");
  }

  @Test
  void aReadOnlyTextStaysAsItIs() {
    seek("id");
    model.readOnlyReasonProperty().set("Schema models are read-only.");
    model.input().replacementProperty().set("x");
    model.replaceAll();
    model.replace();
    window.drain();
    assertThat(plain.text).isEqualTo("id: 1\nid: 2\nname: id\n");
  }

  @Test
  void veryManyPlacesAreCountedAsMore() {
    plain.text = "a".repeat(20_000);
    seek("a");
    assertThat(model.countProperty().get()).isEqualTo("1 of 9,999+");
  }

  private void seek(String text) {
    model.open(false);
    model.input().textProperty().set(text);
    window.until(() -> !model.foundProperty().get().spans().isEmpty());
    window.drain();
  }

  private void counts(String count) {
    window.until(() -> model.countProperty().get().equals(count));
  }
}
