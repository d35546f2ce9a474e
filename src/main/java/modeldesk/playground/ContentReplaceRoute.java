package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import modeldesk.playground.state.ContentDocument;
import modeldesk.playground.state.ContentQuery;
import modeldesk.playground.state.ModelEntry;
import org.jspecify.annotations.Nullable;

/// Replacing a name in all documents: in drafts on a branch, else at once and without undo (api.md
/// §2.14).
final class ContentReplaceRoute {
  private final PlaygroundStore store;
  private final Places places;

  ContentReplaceRoute(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("POST", "/api/v1/models/{modelId}/content-validator", this::replace);
  }

  private Reply replace(Call call) {
    call.onlyQuery("userId");
    Body body =
        call.body(
            List.of(
                "find",
                "replacement",
                "find_or_replace_type",
                "branch_id",
                "folder_paths",
                "include_personal_folders",
                "labels",
                "only_in_workbook_id"),
            "creator_id");
    String type =
        Objects.requireNonNullElse(
            body.optionalWord("find_or_replace_type", ContentName.TYPES), "");
    ContentName find = new ContentName(needed("find_or_replace_type", type), text(body, "find"));
    String replacement = new ContentName(type, text(body, "replacement")).name();
    ContentScope scope =
        ContentScope.of(
            body.texts("folder_paths"),
            body.flag("include_personal_folders", false),
            body.optionalText("labels"));
    String workbook = body.optionalText("only_in_workbook_id");
    ModelEntry model = places.model(call);
    String branchId = body.optionalId("branch_id");
    ModelEntry top = places.top(call, model, branchId, "Branch does not exist");
    call.needs(Permission.UPDATE, "Permission denied");
    ContentScope.checkUser(call);
    Counts counts = new Counts();
    for (ContentDocument document : store.content().seenBy(model.id(), branchId)) {
      boolean here = workbook == null || workbook.equals(document.id());
      if (here && scope.holds(document) && find.isUsedBy(document)) {
        replace(document, find, replacement, branchId, counts);
      }
    }
    store.count(top, "content-replace", type + " " + find.name(), replacement);
    return Reply.ok(counts.body());
  }

  private void replace(
      ContentDocument document,
      ContentName find,
      String replacement,
      @Nullable String branchId,
      Counts counts) {
    if (document.pullRequest() && branchId == null) {
      counts.skipped++;
      return;
    }
    List<ContentQuery> queries =
        document.queries().stream().map(query -> find.replaced(query, replacement)).toList();
    List<String> filters =
        document.filters().stream().map(field -> find.replaced(field, replacement)).toList();
    counts.queries += (int) document.queries().stream().filter(find::isUsedBy).count();
    counts.filters += (int) document.filters().stream().filter(find::isUsedBy).count();
    counts.documents++;
    store.content().put(document.with(queries, filters), branchId);
  }

  private static String text(Body body, String key) {
    return needed(key, body.text(key));
  }

  private static String needed(String key, String text) {
    if (text.isEmpty()) {
      throw Refusal.badRequest(key + ": " + key + " is required");
    }
    return text;
  }

  private static final class Counts {
    int queries;
    int documents;
    int filters;
    int skipped;

    Map<String, Object> body() {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("replaced_queries_count", queries);
      body.put("replaced_documents_count", documents);
      body.put("replaced_workbook_models_count", 0);
      body.put("replaced_dashboard_filters_count", filters);
      body.put("skipped_pr_required_count", skipped);
      return body;
    }
  }
}
