package modeldesk.ui.issues;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.content.ContentOmni.document;
import static modeldesk.ui.content.ContentOmni.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import modeldesk.api.ApiException;
import modeldesk.api.ApiException.Kind;
import modeldesk.model.ContentFinding;
import modeldesk.model.ContentName;
import modeldesk.model.ContentReport;
import modeldesk.model.FileName;
import modeldesk.model.Instance;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.model.Target;
import modeldesk.ui.content.ContentOmni;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentCheckTest {
  private static final String GONE = "Field 'ecomm__order_items.ship_days' not found in model";
  private static final String THERE = "Field 'ecomm__order_items.sale_price' not found in model";

  @TempDir Path home;
  private Bench bench;
  private ContentOmni omni;
  private Target target;
  private IssuesViewModel model;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    omni = new ContentOmni(bench.api);
    target = bench.branch("test/content");
    model =
        new IssuesViewModel(
            bench.session,
            bench.documents,
            bench.issues,
            bench.notices,
            omni.api(),
            bench.background,
            Clock.fixed(Instant.parse("2026-03-04T14:46:10Z"), ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void run(Object... reports) {
    if (bench.session.target() == null) {
      bench.open(target);
      bench.window.drain();
    }
    omni.reports.clear();
    omni.reports.addAll(List.of(reports));
    int before = bench.notices.all().size();
    model.content().run();
    bench.window.until(() -> bench.notices.all().size() > before);
    bench.window.until(() -> !model.content().busyProperty().get());
    bench.window.drain();
  }

  private List<IssueRow.Item> items() {
    return model.rows().stream()
        .filter(IssueRow.Item.class::isInstance)
        .map(IssueRow.Item.class::cast)
        .toList();
  }

  @Test
  void withoutAModelTheCommandSaysWhy() {
    model.content().run();
    assertThat(bench.notices.all())
        .extracting(Notice::text)
        .containsExactly(
            "Open a model first: the content validator checks the documents that use it.");
  }

  @Test
  void findingsAreListedDocumentByDocument() {
    ContentReport.Document weekly =
        new ContentReport.Document(
            "w",
            "w1",
            "Weekly",
            "Published",
            "/Store",
            "Dana",
            false,
            List.of(
                new ContentReport.Query("Revenue", List.of(GONE, "Odd")),
                new ContentReport.Query("Users", List.of(GONE))),
            List.of(GONE));
    run(report(weekly, document("Daily", "Published", GONE)));
    assertThat(items())
        .extracting(item -> requireNonNull(item.issue().content()).document().name())
        .containsExactly("Daily", "Weekly", "Weekly");
    assertThat(items())
        .extracting(IssueRow.Item::place)
        .containsExactly("1 query", "2 queries, 1 filter", "1 query");
    assertThat(items()).extracting(item -> item.issue().severity()).containsOnly(Severity.WARNING);
    assertThat(items())
        .extracting(IssueRow.Item::offer)
        .containsExactly(new FixOffer.Replace(), new FixOffer.Replace(), new FixOffer.None());
    assertThat(model.tally().content()).isEqualTo(3);
    assertThat(bench.notices.all().getFirst().text())
        .isEqualTo(
            "The content validator found 3 issues in 2 documents; the Issues panel lists them by"
                + " document.");
    assertThat(omni.queries)
        .allMatch(query -> requireNonNull(target.branchId()).equals(query.branchId()));
  }

  @Test
  void theFilterKnowsContentAndDocuments() {
    run(report(document("Weekly", "Published", GONE)));
    model.filter().wordsProperty().set("weekly dana");
    assertThat(items()).hasSize(1);
    model.filter().shows(Issue.Origin.CONTENT).set(false);
    assertThat(items()).isEmpty();
    assertThat(model.emptiness()).isEqualTo(Emptiness.FILTERED);
    assertThat(model.tally().content()).isEqualTo(1);
  }

  @Test
  void comparedOnDemandTheyAreNewOrAlreadyThere() {
    run(report(document("A", "Published", GONE), document("B", "Published", GONE)));
    assertThat(model.rows()).allMatch(IssueRow.Item.class::isInstance);
    omni.reports.clear();
    omni.reports.add(report(document("B", "Published", GONE)));
    requireNonNull(bench.notices.all().getFirst().action()).run().run();
    bench.window.until(() -> model.rows().getFirst() instanceof IssueRow.Group);
    assertThat(model.rows())
        .filteredOn(IssueRow.Group.class::isInstance)
        .containsExactly(
            new IssueRow.Group(Novelty.NEW, 1), new IssueRow.Group(Novelty.ALREADY_THERE, 1));
    assertThat(omni.queries.getLast().branchId()).isNull();
    assertThat(model.content().canCompare()).isFalse();
  }

  @Test
  void whatNobodyComparedIsAGroupOfItsOwn() {
    run(report(document("A", "Published", GONE)));
    model.validate();
    bench.window.until(() ->
        model.rows().getFirst() instanceof IssueRow.Group(Novelty novelty, _)
            && novelty == Novelty.ALREADY_THERE);
    assertThat(model.rows()).contains(new IssueRow.Group(Novelty.NOT_COMPARED, 1));
    assertThat(model.rows().getLast()).isInstanceOf(IssueRow.Item.class);
    assertThat(items().getLast().issue().origin()).isEqualTo(Issue.Origin.CONTENT);
  }

  @Test
  void aClickGoesToTheNameWhereTheModelHasIt() {
    run(report(document("A", "Published", THERE)));
    model.reveal(items().getFirst());
    bench.window.until(() -> bench.documents.active() != null);
    var active = requireNonNull(bench.documents.active());
    assertThat(active.name()).isEqualTo(new FileName("ecomm/order_items.view"));
    var selection = active.port().selection();
    assertThat(active.text().substring(selection.start(), selection.end()))
        .startsWith("sale_price:");
  }

  @Test
  void aClickOnANameThatIsNotThereOnlyChoosesTheRow() {
    run(report(document("A", "Published", GONE)));
    IssueRow.Item item = items().getFirst();
    model.reveal(item);
    boolean[] looked = new boolean[1];
    bench.background.cpu("Wait", p -> true, ok -> looked[0] = true, e -> {});
    bench.window.until(() -> looked[0]);
    assertThat(bench.documents.active()).isNull();
    assertThat(model.currentProperty().get()).isEqualTo(item);
  }

  @Test
  void theFixAsksForAReplacementOfTheName() {
    List<ContentName> asked = new ArrayList<>();
    model.content().onReplace(asked::add);
    run(report(document("A", "Published", GONE)));
    model.content().replace(items().getFirst().issue());
    assertThat(asked)
        .containsExactly(new ContentName(ContentName.Type.FIELD, "ecomm__order_items.ship_days"));
  }

  @Test
  void nothingWrongIsSaidAndClearsWhatWasFound() {
    run(report(document("A", "Published", GONE)));
    run(report());
    assertThat(items()).isEmpty();
    assertThat(bench.notices.all().getLast().text())
        .isEqualTo(
            "The content validator found nothing wrong in the shared documents that use"
                + " test/content.");
  }

  @Test
  void aFailureKeepsWhatWasFoundAndOffersToTryAgain() {
    run(report(document("A", "Published", GONE)));
    run(new ApiException(Kind.TIMEOUT, 0, "late"));
    assertThat(items()).hasSize(1);
    Notice notice = bench.notices.all().getLast();
    assertThat(notice.text())
        .startsWith(
            "The content validator did not check test/content again; what it found before is still"
                + " listed.");
    assertThat(requireNonNull(notice.action()).label()).isEqualTo("Try again");
  }

  @Test
  void validatingLeavesContentAloneAndLeavingTheTargetForgetsIt() {
    run(report(document("A", "Published", GONE)));
    bench.issues.replaceOmni(List.of());
    assertThat(bench.issues.all()).hasSize(1);
    bench.open(bench.shared());
    bench.window.drain();
    assertThat(bench.issues.all()).isEmpty();
    assertThat(model.content().canCompare()).isFalse();
  }

  @Test
  void aLinkIsOnlyForHttpsAndThePlainIdentifierOfADocument() {
    ContentFinding finding =
        new ContentFinding(document("A", "Published"), GONE, List.of("Revenue"), 2);
    ContentDetails details =
        ContentDetails.of(finding, Instance.parse("https://blobs.omniapp.co", false));
    assertThat(details.link()).contains(URI.create("https://blobs.omniapp.co/dashboards/12db1a0a"));
    assertThat(details.rows())
        .containsExactly(
            new ContentDetails.Row("Type", "Published"),
            new ContentDetails.Row("Folder", "/Store"),
            new ContentDetails.Row("Owner", "Dana Okafor"),
            new ContentDetails.Row("Queries", "Revenue"),
            new ContentDetails.Row("Dashboard filters", "2"));
    assertThat(ContentDetails.of(finding, Instance.parse("http://127.0.0.1:9", true)).link())
        .isEmpty();
    ContentReport.Document odd =
        new ContentReport.Document(
            "x", "../evil", "X", null, null, null, true, List.of(), List.of());
    ContentDetails other =
        ContentDetails.of(
            new ContentFinding(odd, GONE, List.of(), 0),
            Instance.parse("https://blobs.omniapp.co", false));
    assertThat(other.link()).isEmpty();
    assertThat(other.rows())
        .containsExactly(new ContentDetails.Row("Changes", "only through a pull request"));
  }
}
