package modeldesk.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import modeldesk.model.Branch;
import modeldesk.model.ContentName;
import modeldesk.model.ContentReport;
import modeldesk.model.FileName;
import modeldesk.model.Instance;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.playground.Dialect;
import modeldesk.playground.Faults;
import modeldesk.playground.PlaygroundOptions;
import modeldesk.playground.PlaygroundServer;
import modeldesk.playground.seed.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The content validator as the client uses it, against the documents of the Playground, on the
/// shared model and on a branch, in both dialects (api.md §2.14).
class HttpOmniApiContentPlaygroundTest {
  private static final String BLOBS = Sample.BLOBS_R_US;
  private static final String BRANCH = Sample.RETURNS_DESK;
  private static final ContentName CLERK =
      new ContentName(ContentName.Type.FIELD, "ecomm__returns.clerk");
  private static final String REASON = "ecomm__returns.reason";
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable PlaygroundServer server;
  private @Nullable HttpOmniApi api;

  private HttpOmniApi start(Dialect dialect) throws IOException {
    PlaygroundServer started =
        PlaygroundServer.start(PlaygroundOptions.inMemory(threads).withDialect(dialect));
    HttpOmniApi client =
        new HttpOmniApi(
            Instance.parse(started.base().toString(), true),
            new Credentials(started.token()),
            threads,
            RequestBudget.unlimited(),
            entry -> {},
            "1.2.3",
            Timeouts.STANDARD,
            HttpOmniApi.BODY_CAP,
            new FakePause());
    server = started;
    api = client;
    return client;
  }

  @AfterEach
  void stop() {
    if (api != null) {
      api.close();
    }
    if (server != null) {
      server.close();
    }
    threads.shutdownNow();
  }

  /// Every document with how many findings it has.
  private static List<String> found(ContentReport report) {
    List<String> found = new ArrayList<>();
    for (ContentReport.Document document : report.documents()) {
      found.add(document.type() + " " + document.name() + " " + document.issueCount());
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void findsWhatTheModelDoesNotHave(Dialect dialect) throws Exception {
    ContentReport report = start(dialect).checkContent(BLOBS, ContentQuery.issues(null));
    assertThat(found(report))
        .containsExactly("Published Returns desk 2", "Published Coupons (2023) 4");
    assertThat(report.branchName()).isNull();
    ContentReport.Document desk = report.documents().getFirst();
    assertThat(desk.folder()).isEqualTo("/Store/Returns");
    assertThat(desk.owner()).isEqualTo("Dana Okafor");
    assertThat(desk.filterIssues())
        .containsExactly("Field 'ecomm__returns.clerk' not found in model");
    assertThat(desk.queries()).extracting(query -> query.issues().size()).contains(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void checksABranchByItsOwnFiles(Dialect dialect) throws Exception {
    HttpOmniApi api = start(dialect);
    assertThat(api.checkContent(BLOBS, ContentQuery.issues(BRANCH)).branchName())
        .isEqualTo("feat/returns-desk");
    api.write(
        target(),
        new YamlWrite(
            new FileName("marketing/coupons.view"),
            "schema: marketing\ndimensions:\n  code: {}\nmeasures:\n  count:\n    aggregate_type: count\n",
            null,
            "Coupons"));
    assertThat(found(api.checkContent(BLOBS, ContentQuery.issues(BRANCH))))
        .containsExactly("Published Returns desk 2", "Published Coupons (2023) 1");
    assertThat(found(api.checkContent(BLOBS, ContentQuery.issues(null))))
        .containsExactly("Published Returns desk 2", "Published Coupons (2023) 4");
  }

  private static Target target() {
    Model blobs = new Model(BLOBS, "Blobs R Us", ModelKind.SHARED, null, null, null, null, null);
    return new Target(blobs, new Branch(BRANCH, "feat/returns-desk"), Mode.COMBINED);
  }

  @ParameterizedTest(name = "{0} {1}, {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "FIELD | ecomm__returns.clerk  | ecomm__returns.reason | branch | DOCS    | 1 1 1 0 | Returns desk",
        "FIELD | ecomm__returns.clerk  | ecomm__returns.reason | branch | OPENAPI | 1 1 1 0 | Returns desk",
        "FIELD | ecomm__returns.clerk  | ecomm__returns.reason | shared | DOCS    | 1 1 1 0 | Returns desk",
        "FIELD | ecomm__order_items.created_at | ecomm__orders.created_at | shared | DOCS | 1 1 1 0 | Store overview",
        "VIEW  | ecomm__products       | ecomm__inventory_items | shared | DOCS   | 1 1 0 1 | Store overview,Month end",
        "VIEW  | ecomm__products       | ecomm__inventory_items | shared | OPENAPI | 1 1 0 1 | Store overview,Month end",
        "VIEW  | ecomm__products       | ecomm__inventory_items | branch | DOCS   | 2 2 0 0 | Store overview,Month end",
        "TOPIC | order_transactions    | shoppers               | shared | DOCS   | 2 1 0 1 | Store overview,Month end",
        "TOPIC | order_transactions    | shoppers               | branch | OPENAPI | 3 2 0 0 | Store overview,Month end",
        "TOPIC | nothing               | shoppers               | shared | DOCS   | 0 0 0 0 | ''",
      })
  void countsWhatItFindsAndWhatItReplaces(
      ContentName.Type type,
      String find,
      String replacement,
      String place,
      Dialect dialect,
      String counts,
      String documents)
      throws Exception {
    HttpOmniApi api = start(dialect);
    String branch = place.equals("branch") ? BRANCH : null;
    ContentName name = new ContentName(type, find);
    List<ContentReport.Document> uses =
        api.checkContent(BLOBS, ContentQuery.uses(branch, name)).documents();
    assertThat(String.join(",", uses.stream().map(ContentReport.Document::name).toList()))
        .isEqualTo(documents);

    ReplacedCounts replaced =
        api.replaceContent(BLOBS, ContentReplacement.everywhere(branch, name, replacement));

    assertThat(
            "%d %d %d %d"
                .formatted(
                    replaced.queries(),
                    replaced.documents(),
                    replaced.dashboardFilters(),
                    replaced.skippedPullRequest()))
        .isEqualTo(counts);
    assertThat(api.checkContent(BLOBS, ContentQuery.uses(branch, name)).documents())
        .filteredOn(document -> "draft".equals(document.type()))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReplacementOnABranchIsPublishedByTheMerge(Dialect dialect) throws Exception {
    HttpOmniApi api = start(dialect);
    api.replaceContent(BLOBS, ContentReplacement.everywhere(BRANCH, CLERK, REASON));
    assertThat(found(api.checkContent(BLOBS, ContentQuery.issues(null))))
        .containsExactly("Published Returns desk 2", "Published Coupons (2023) 4");

    MergeResult merged =
        api.merge(BLOBS, "feat/returns-desk", new MergeOptions(false, true, "Clerks", false));

    assertThat(merged.publishedDrafts()).isEqualTo(1);
    assertThat(found(api.checkContent(BLOBS, ContentQuery.issues(null))))
        .containsExactly("Published Coupons (2023) 4");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void personalFoldersAreLookedIntoOnRequest(Dialect dialect) throws Exception {
    ContentQuery query = ContentQuery.issues(null).withPersonalFolders(true);
    assertThat(found(start(dialect).checkContent(BLOBS, query)))
        .contains("Published Dana tries things 1");
  }

  @Test
  void onlyTheFoldersThatWereNamedAreLookedInto() throws Exception {
    ContentQuery query = ContentQuery.issues(null).inFolders(List.of("/Marketing"));
    assertThat(found(start(Dialect.DOCS).checkContent(BLOBS, query)))
        .containsExactly("Published Coupons (2023) 4");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReplacementWithoutAnAnswerIsNotSentAgain(Dialect dialect) throws Exception {
    HttpOmniApi api = start(dialect);
    PlaygroundServer running = requireNonNull(server);
    running.faults().next(1, "POST", "/api/v1/models", new Faults.Fault.Unanswered());
    ContentReplacement replacement = ContentReplacement.everywhere(null, CLERK, REASON);
    assertThatThrownBy(() -> api.replaceContent(BLOBS, replacement))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.mayHaveHappened()).isTrue());
    assertThat(running.store().writes()).hasSize(1).allMatch(write -> write.count() == 1);
    assertThat(api.checkContent(BLOBS, ContentQuery.uses(null, CLERK)).documents()).isEmpty();
  }
}
