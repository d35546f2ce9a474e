package modeldesk.ui.usages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsagesViewModelTest {
  private static final FileName ITEMS = new FileName("ecomm/order_items.view");
  private static final FileName USERS = new FileName("ecomm/users.view");
  private static final FileName TOPIC = new FileName("order_transactions.topic");

  @TempDir Path home;
  private Bench bench;
  private UsagesViewModel model;
  private int shown;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    model =
        new UsagesViewModel(
            bench.session, bench.documents, bench.language(), bench.notices, bench.background);
    model.onShow(() -> shown++);
    bench.open(bench.shared());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Document open(FileName file) {
    return requireNonNull(bench.documents.open(file));
  }

  /// Where a word is, behind another.
  private static int at(Document document, String before, String word) {
    return document.text().indexOf(word, document.text().indexOf(before));
  }

  /// The file in front and the word at the caret.
  private String here() {
    Document front = requireNonNull(bench.documents.active());
    int at = front.port().viewpoint().caret();
    return front.name().stem() + " " + front.text().substring(at).split("[^a-z_]", 2)[0];
  }

  private void listUsagesOfFullName() {
    Document users = open(USERS);
    model.usages(users, at(users, "dimensions", "full_name"));
    bench.window.until(() -> shown == 1);
  }

  private UsageRow.Place place(FileName file) {
    return model.rows().stream()
        .filter(UsageRow.Place.class::isInstance)
        .map(UsageRow.Place.class::cast)
        .filter(row -> row.spot().file().equals(file))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fromAUseOneIsTakenToTheDefinition() {
    Document topic = open(TOPIC);
    model.definition(topic, at(topic, "ecomm__users.full_name", "full_name"));
    bench.window.until(() -> front().equals(USERS));
    assertThat(here()).isEqualTo("users full_name");
    assertThat(shown).isZero();
  }

  private FileName front() {
    return requireNonNull(bench.documents.active()).name();
  }

  @Test
  void onTheDefinitionItsUsesAreListed() {
    Document users = open(USERS);
    model.definition(users, at(users, "dimensions", "full_name"));
    bench.window.until(() -> shown == 1);
    assertThat(model.titleProperty().get()).startsWith("ecomm__users.full_name: used ");
    assertThat(model.placesProperty().get())
        .isEqualTo((int) model.rows().stream().filter(UsageRow.Place.class::isInstance).count());
    assertThat(model.rows().getFirst()).isInstanceOf(UsageRow.Heading.class);
  }

  @Test
  void whatIsTypedCountsBeforeItIsKept() {
    Document topic = open(TOPIC);
    topic.port().apply(Edits.of(Edit.insert(0, "ai_context: \"@{crm_url}\"\n")));
    model.definition(topic, topic.text().indexOf("crm_url"));
    bench.window.until(() -> front().equals(FileName.MODEL));
    assertThat(here()).isEqualTo("model crm_url");
  }

  @Test
  void aPlaceOfTheListFollowsWhatIsTypedMeanwhile() {
    listUsagesOfFullName();
    open(TOPIC).port().apply(Edits.of(Edit.insert(0, "# One more line\n")));
    model.go(place(TOPIC));
    assertThat(here()).isEqualTo("order_transactions full_name");
    Span selected = requireNonNull(bench.documents.active()).port().selection();
    assertThat(selected.length()).isEqualTo("full_name".length());
  }

  @Test
  void whatTextsSayOfAFieldIsListedBelowWhatUsesIt() {
    Document topic = open(TOPIC);
    topic.port().apply(Edits.of(Edit.insert(0, "# See ecomm__users.full_name first.\n")));
    listUsagesOfFullName();
    assertThat(model.titleProperty().get()).endsWith(", mentioned once in texts");
    int texts = model.rows().size() - 3;
    assertThat(model.rows().get(texts)).isInstanceOf(UsageRow.Texts.class);
    assertThat(((UsageRow.Texts) model.rows().get(texts)).count()).isEqualTo(1);
    assertThat(model.rows().get(texts + 1)).isInstanceOf(UsageRow.Heading.class);
    model.go(model.rows().get(texts + 1));
    assertThat(here()).isEqualTo("order_transactions full_name");
    assertThat(requireNonNull(bench.documents.active()).port().selection())
        .isEqualTo(new Span(19, 28));
  }

  @Test
  void theListStaysWhileOneGoesThroughIt() {
    listUsagesOfFullName();
    int rows = model.rows().size();
    model.go(place(ITEMS));
    assertThat(front()).isEqualTo(ITEMS);
    model.go(model.rows().getFirst());
    assertThat(model.rows()).hasSize(rows);
  }

  @Test
  void whereThereIsNoNameAndWhereNobodyGivesItASentenceSaysSo() {
    Document topic = open(TOPIC);
    model.definition(topic, topic.text().indexOf("label: Order"));
    bench.window.until(() -> bench.notices.all().size() == 1);
    assertThat(bench.notices.all().getLast().text()).startsWith("There is no name at the caret.");
    topic.port().apply(Edits.of(Edit.insert(0, "ai_context: \"@{nobody}\"\n")));
    model.definition(topic, topic.text().indexOf("nobody"));
    bench.window.until(() -> bench.notices.all().size() == 2);
    assertThat(bench.notices.all().getLast().text())
        .startsWith("No file of this model defines nobody.");
  }

  @Test
  void anotherModelEmptiesTheList() {
    listUsagesOfFullName();
    bench.open(bench.branch("fix/names"));
    assertThat(model.rows()).isEmpty();
    assertThat(model.titleProperty().get()).isEmpty();
  }
}
