package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrailTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName ORDERS = new FileName("ecomm/orders.view");

  @TempDir Path home;
  private Bench bench;
  private Trail trail;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    trail = new Trail(bench.session, bench.documents);
    bench.open(bench.branch("fix/topics"));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void jump(FileName file, String word) {
    String text = requireNonNull(requireNonNull(bench.session.project()).text(file));
    int at = text.indexOf(word);
    bench.documents.reveal(file, new Span(at, at + word.length()));
  }

  /// The file in front and the word at the caret.
  private String here() {
    Document front = requireNonNull(bench.documents.active());
    int at = front.port().viewpoint().caret();
    return front.name().stem() + " " + front.text().substring(at).split("[^a-z_]", 2)[0];
  }

  @Test
  void aJumpIsTakenBackAndMadeAgain() {
    jump(ITEMS, "status");
    jump(ITEMS, "label");
    jump(ORDERS, "dimensions");
    trail.back();
    assertThat(here()).isEqualTo("order_items label");
    trail.back();
    assertThat(here()).isEqualTo("order_items status");
    trail.forward();
    trail.forward();
    assertThat(here()).isEqualTo("orders dimensions");
    assertThat(trail.canGoForwardProperty().get()).isFalse();
    trail.forward();
    assertThat(here()).isEqualTo("orders dimensions");
  }

  @Test
  void whereOneWentOnByHandOneComesBackTo() {
    jump(ITEMS, "status");
    Document items = requireNonNull(bench.documents.active());
    int label = items.text().indexOf("label");
    items.reveal(new Span(label, label));
    jump(ORDERS, "dimensions");
    trail.back();
    assertThat(here()).isEqualTo("order_items label");
  }

  @Test
  void aPlaceMovesAlongWithWhatIsTypedBeforeIt() {
    jump(ITEMS, "status");
    jump(ORDERS, "dimensions");
    requireNonNull(bench.documents.find(ITEMS))
        .port()
        .apply(Edits.of(Edit.insert(0, "# One\n# Two\n")));
    trail.back();
    assertThat(here()).isEqualTo("order_items status");
  }

  @Test
  void aClosedTabIsOpenedAgain() {
    jump(ITEMS, "status");
    jump(ORDERS, "dimensions");
    bench.documents.close(requireNonNull(bench.documents.find(ITEMS)));
    trail.back();
    assertThat(here()).isEqualTo("order_items status");
  }

  @Test
  void afterANewJumpThereIsNoWayForward() {
    jump(ITEMS, "status");
    jump(ORDERS, "dimensions");
    trail.back();
    assertThat(trail.canGoForwardProperty().get()).isTrue();
    jump(ITEMS, "label");
    assertThat(trail.canGoForwardProperty().get()).isFalse();
  }

  @Test
  void aFileThatIsGoneIsPassedOver() {
    jump(ITEMS, "status");
    jump(ORDERS, "dimensions");
    jump(ITEMS, "label");
    bench.texts.delete(ORDERS);
    trail.back();
    assertThat(here()).isEqualTo("order_items status");
    assertThat(bench.notices.all()).isEmpty();
  }

  @Test
  void anotherBranchHasNoPlacesYet() {
    jump(ITEMS, "status");
    jump(ORDERS, "dimensions");
    assertThat(trail.canGoBackProperty().get()).isTrue();
    bench.open(bench.shared());
    assertThat(trail.canGoBackProperty().get()).isFalse();
  }
}
