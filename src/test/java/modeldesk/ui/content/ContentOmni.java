package modeldesk.ui.content;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import modeldesk.api.ApiException;
import modeldesk.api.ContentQuery;
import modeldesk.api.ContentReplacement;
import modeldesk.api.OmniApi;
import modeldesk.api.ReplacedCounts;
import modeldesk.model.ContentReport;
import org.jspecify.annotations.Nullable;

/// Omni's documents as a test wrote them down, in front of a real server for everything else.
public final class ContentOmni {
  /// Gives an answer or goes wrong.
  public interface Replacing {
    ReplacedCounts answer(ContentReplacement wanted) throws ApiException;
  }

  /// Each request about content, such as `find orders.a` or `replace orders.a`.
  public final List<String> asked = new ArrayList<>();

  /// The queries as they came.
  public final List<ContentQuery> queries = new ArrayList<>();

  /// What came last to be replaced.
  public @Nullable ContentReplacement replaced;

  /// The reports to give, in order; the last one is given again and again.
  public final Deque<Object> reports = new ArrayDeque<>();

  public Replacing replacing = wanted -> new ReplacedCounts(0, 0, 0, 0, 0);

  /// Reports wait for it.
  public volatile CountDownLatch gate = new CountDownLatch(0);

  private final OmniApi rest;

  public ContentOmni(OmniApi rest) {
    this.rest = rest;
  }

  public OmniApi api() {
    return (OmniApi)
        Proxy.newProxyInstance(
            OmniApi.class.getClassLoader(),
            new Class<?>[] {OmniApi.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "checkContent" -> check((ContentQuery) arguments[1]);
                  case "replaceContent" -> replace((ContentReplacement) arguments[1]);
                  default -> {
                    try {
                      yield method.invoke(rest, arguments);
                    } catch (InvocationTargetException e) {
                      throw requireNonNull(e.getCause());
                    }
                  }
                });
  }

  private ContentReport check(ContentQuery query) throws ApiException, InterruptedException {
    synchronized (this) {
      asked.add(query.find() == null ? "check" : "find " + query.find().name());
      queries.add(query);
    }
    gate.await();
    synchronized (this) {
      Object next = reports.size() > 1 ? reports.removeFirst() : reports.getFirst();
      if (next instanceof ApiException failure) {
        throw failure;
      }
      return (ContentReport) next;
    }
  }

  private ReplacedCounts replace(ContentReplacement wanted) throws ApiException {
    synchronized (this) {
      asked.add("replace " + wanted.find().name());
      replaced = wanted;
    }
    return replacing.answer(wanted);
  }

  public static ContentReport report(ContentReport.Document... documents) {
    return new ContentReport(null, List.of(documents));
  }

  /// A document of two queries, one of them reported as often as there are issues.
  public static ContentReport.Document document(String name, String type, String... issues) {
    return new ContentReport.Document(
        "id-" + name,
        "12db1a0a",
        name,
        type,
        "/Store",
        "Dana Okafor",
        false,
        List.of(
            new ContentReport.Query("Revenue", List.of(issues)),
            new ContentReport.Query("Users", List.of())),
        List.of());
  }

  public static ContentReport.Document byPullRequest(String name) {
    return new ContentReport.Document(
        "id-" + name, "id", name, "Published", null, null, true, List.of(), List.of());
  }
}
