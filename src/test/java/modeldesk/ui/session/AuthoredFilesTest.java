package modeldesk.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import modeldesk.api.ApiException;
import modeldesk.api.YamlWrite;
import modeldesk.lang.find.Meaning;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuthoredFilesTest {
  private static final FileName ORDERS = new FileName("ecomm/orders.view");
  private static final FileName AUDIT = new FileName("ecomm/tmp_order_audit.view");
  private static final FileName TOPIC = new FileName("order_transactions.topic");

  @TempDir Path home;
  private Bench bench;
  private AuthoredFiles authored;

  @BeforeEach
  void start() {
    bench = new Bench(home);
    authored = new AuthoredFiles(bench.session, bench.api, bench.background);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private void open(Target target) {
    bench.open(target);
    if (target.mode() == Mode.COMBINED) {
      bench.window.until(() -> authored.knownProperty().get() != null);
    }
  }

  private List<String> schemaOnly() {
    return Objects.requireNonNull(bench.session.project()).names().stream()
        .filter(authored::isSchemaOnly)
        .map(FileName::key)
        .toList();
  }

  @Test
  void viewsThatNobodyWroteAreKnown() {
    open(bench.shared());
    assertThat(schemaOnly())
        .containsExactly("ecomm/tmp_order_audit.view", "marketing/newsletters.view");
  }

  @Test
  void whatTheBranchWroteCountsToo() throws ApiException {
    Target branch = bench.branch("fix/audit");
    bench.api.write(
        branch.with(Mode.EXTENSION),
        new YamlWrite(
            new FileName("ecomm__tmp_order_audit.view"), "label: Audit\n", null, "Label it"));
    open(branch);
    assertThat(schemaOnly()).containsExactly("marketing/newsletters.view");
  }

  @Test
  void inExtensionNothingIsSchemaOnly() {
    open(bench.shared());
    open(bench.shared().with(Mode.EXTENSION));
    assertThat(schemaOnly()).isEmpty();
  }

  @Test
  void untilItIsKnownEveryFileCountsAsWritten() {
    bench.open(bench.shared());
    assertThat(schemaOnly()).isEmpty();
  }

  /// The layer that a name's definition comes from, in words; empty where it is not told.
  private String layer(FileName file, String name) {
    ModelIndex model = ModelIndex.of(Objects.requireNonNull(bench.session.project()));
    String text = Objects.requireNonNull(model.file(file)).text();
    return Meaning.at(model, file, text.indexOf(name) + 1, authored.layering())
        .orElseThrow()
        .facts()
        .stream()
        .filter(fact -> fact.key().equals("layer"))
        .map(Meaning.Fact::value)
        .collect(Collectors.joining());
  }

  @Test
  void aDefinitionComesFromTheUppermostLayerThatHasIt() throws ApiException {
    Target branch = bench.branch("fix/layers");
    bench.api.write(
        branch.with(Mode.EXTENSION),
        new YamlWrite(
            new FileName("ecomm__orders.view"),
            "dimensions:\n  status: { label: State }\n  late: { sql: \"${status} = 'late'\" }\n",
            null,
            "Say what is late"));
    open(branch);
    assertThat(layer(ORDERS, "late:")).isEqualTo("branch");
    assertThat(layer(ORDERS, "status:")).isEqualTo("branch");
    assertThat(layer(ORDERS, "total_shipping_fee:")).isEqualTo("shared model");
    assertThat(layer(TOPIC, "ecomm__order_items")).isEqualTo("shared model");
    bench.drafts.create(
        new FileName("mine.topic"), "base_view: ecomm__orders\nextends: [ mine ]\n");
    assertThat(layer(new FileName("mine.topic"), "mine ]")).isEqualTo("draft on this computer");
  }

  @Test
  void aColumnThatNobodyWroteComesFromTheSchema() {
    open(bench.shared());
    assertThat(layer(AUDIT, "id")).isEqualTo("schema");
  }

  @Test
  void inExtensionAllComesFromTheLayerThatIsOpen() {
    open(bench.shared().with(Mode.EXTENSION));
    FileName orders =
        Objects.requireNonNull(bench.session.project()).names().stream()
            .filter(name -> name.key().endsWith("orders.view"))
            .findFirst()
            .orElseThrow();
    assertThat(layer(orders, "total_shipping_fee:")).isEqualTo("shared model");
  }

  @Test
  void whatIsPushedIsInTheLayerItWasPushedTo() {
    Target branch = bench.branch("fix/pushed");
    open(branch);
    push(branch, ORDERS, "measures:\n  late_orders:\n    sql: ${late}\n");
    push(branch, AUDIT, "measures:\n  audits:\n    sql: ${id}\n");
    assertThat(authored.isSchemaOnly(AUDIT)).isFalse();
    assertThat(layer(AUDIT, "audits")).isEmpty();
    bench.window.pass(Duration.ofMillis(500));
    bench.window.until(() -> !layer(AUDIT, "audits").isEmpty());
    assertThat(layer(AUDIT, "audits")).isEqualTo("branch");
    assertThat(layer(ORDERS, "late_orders")).isEqualTo("branch");
    assertThat(layer(AUDIT, "order_id")).isEqualTo("schema");
  }

  private void push(Target branch, FileName file, String more) {
    try {
      String text = Objects.requireNonNull(bench.api.file(branch, file)).text();
      int at = text.indexOf("\nmeasures:\n");
      String now =
          at < 0 ? text + more : text.substring(0, at + 1) + more + text.substring(at + 11);
      bench.someoneWrites(branch, file, now);
      bench.session.fetched(branch, file, bench.api.file(branch, file));
    } catch (ApiException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void untilItIsKnownNoLayerIsTold() {
    bench.open(bench.shared());
    assertThat(layer(ORDERS, "status:")).isEmpty();
  }
}
