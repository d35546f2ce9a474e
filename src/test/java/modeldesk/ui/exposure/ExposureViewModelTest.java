package modeldesk.ui.exposure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.OmniApi;
import modeldesk.model.ExposedTopic;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExposureViewModelTest {
  private static final FileName TOPIC = new FileName("small.topic");
  private static final String TEXT =
      """
      base_view: ecomm__orders
      joins: {}
      relationships:
      - join_from_view: ecomm__orders
        join_to_view: ecomm__users
        on_sql: ${ecomm__orders.user_id} = ${ecomm__users.id}
      fields: [ ecomm__users.*, ecomm__orders.id ]
      """;

  @TempDir Path home;
  private Bench bench;
  private ExposureViewModel model;
  private @Nullable ExposedTopic exposed;
  private final List<ApiException> failures = new ArrayList<>();

  @BeforeEach
  void open() throws ApiException {
    bench = new Bench(home);
    Target target = bench.branch("test/exposure");
    bench.someoneWrites(target, TOPIC, TEXT);
    model =
        new ExposureViewModel(
            bench.session, bench.documents, bench.notices, api(), bench.background);
    bench.open(target);
    bench.window.drain();
    exposed = topic("id");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static ExposedTopic topic(String... fields) {
    return new ExposedTopic(
        "small",
        null,
        "ecomm__orders",
        List.of(
            new ExposedTopic.View(
                "ecomm__orders",
                null,
                List.of(fields).stream().map(f -> new ExposedTopic.Field(f, null, null)).toList(),
                List.of(),
                List.of())),
        List.of());
  }

  private OmniApi api() {
    return (OmniApi)
        Proxy.newProxyInstance(
            OmniApi.class.getClassLoader(),
            new Class<?>[] {OmniApi.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("topic")) {
                if (!failures.isEmpty()) {
                  throw failures.removeFirst();
                }
                ExposedTopic answer = exposed;
                if (answer == null) {
                  throw new ApiException(Kind.NOT_FOUND, 404, "no topic");
                }
                return answer;
              }
              try {
                return method.invoke(bench.api, arguments);
              } catch (InvocationTargetException e) {
                throw requireNonNull(e.getCause());
              }
            });
  }

  private ExposureReport check() {
    model.check(TOPIC);
    bench.window.until(() -> model.report() != null);
    return requireNonNull(model.report());
  }

  @Test
  void onlyTheOpenFileOfATopicCanBeChecked() {
    String why = "Open the file of a topic first: its fields are compared with what Omni exposes.";
    assertThat(model.unavailable()).isEqualTo(why);
    bench.documents.open(new FileName("ecomm/orders.view"));
    assertThat(model.unavailable()).isEqualTo(why);
    bench.documents.open(TOPIC);
    assertThat(model.unavailable()).isEmpty();
  }

  @Test
  void aViewThatIsNotJoinedIsListedAndAClickGoesToItsKey() {
    bench.documents.open(TOPIC);
    model.checkOpen();
    bench.window.until(() -> model.report() != null);
    ExposureReport report = requireNonNull(model.report());
    assertThat(report.summary())
        .isEqualTo("1 thing the files promise is not exposed; Omni exposes 1 field in all.");
    ExposureReport.Row row = report.rows().getFirst();
    assertThat(row.what()).startsWith("ecomm__users: the whole view with ");
    assertThat(row.why())
        .isEqualTo(
            "The topic names the view, but not under joins. Omni validates that and leaves the"
                + " fields out.");
    Document document = requireNonNull(bench.documents.active());
    document.port().apply(Edits.of(Edit.insert(0, "# above\n")));
    model.reveal(requireNonNull(row.place()));
    assertThat(model.report()).isNull();
    bench.window.until(() -> !document.port().selection().isEmpty());
    var selection = document.port().selection();
    assertThat(document.text().substring(selection.start(), selection.end()))
        .isEqualTo("join_to_view: ecomm__users");
  }

  @Test
  void aDraftIsNotWhatOmniExposes() {
    bench.drafts.create(new FileName("mine.topic"), "base_view: ecomm__orders\n");
    assertThat(check().notes())
        .contains("1 draft is not on test/exposure yet; the check looks at what is there.");
    model.close();
    model.check(new FileName("mine.topic"));
    assertThat(bench.notices.all().getLast().text())
        .isEqualTo(
            "mine.topic is only a draft on this computer, so Omni exposes nothing of it yet. Push"
                + " it first.");
  }

  @Test
  void aTopicThatIsNotShownHasItsCause() {
    exposed = null;
    ExposureReport report = check();
    assertThat(report.rows()).hasSize(1);
    assertThat(report.rows().getFirst().what()).isEqualTo("The whole topic small");
    assertThat(report.rows().getFirst().why())
        .isEqualTo("Omni does not show this topic to this token, or does not have it.");
  }

  @Test
  void fieldsNoFileNamesComeLastAndLeadNowhere() {
    exposed = topic("id", "made_up");
    ExposureReport report = check();
    assertThat(report.rows().getLast())
        .isEqualTo(
            new ExposureReport.Row(
                false,
                "ecomm__orders: 1 field more (made_up)",
                "Exposed although no file names it; for information only.",
                null));
  }

  @Test
  void whatCannotBeComparedIsNotCalledClean() throws ApiException {
    FileName child = new FileName("child.topic");
    Target target = requireNonNull(bench.session.target());
    String text = "base_view: ecomm__orders\nextends: [ small ]\n";
    bench.someoneWrites(target, child, text);
    bench.session.reload();
    bench.window.until(() -> requireNonNull(bench.session.project()).names().contains(child));
    model.check(child);
    bench.window.until(() -> model.report() != null);
    ExposureReport report = requireNonNull(model.report());
    assertThat(report.summary()).isEqualTo("Nothing was compared; Omni exposes 1 field in all.");
    assertThat(report.compared()).isFalse();
  }

  @Test
  void aFailureOffersToTryAgain() {
    failures.add(new ApiException(Kind.SERVER, 500, "down"));
    model.check(TOPIC);
    bench.window.until(() -> !bench.notices.all().isEmpty());
    Notice notice = bench.notices.all().getFirst();
    assertThat(notice.text()).startsWith("Omni did not say what topic small exposes.");
    requireNonNull(notice.action()).run().run();
    bench.window.until(() -> model.report() != null);
  }
}
