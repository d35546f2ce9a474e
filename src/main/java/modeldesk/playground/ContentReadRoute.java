package modeldesk.playground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.playground.check.Names;
import modeldesk.playground.state.ContentDocument;
import modeldesk.playground.state.ContentQuery;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.ContentItem;
import modeldesk.playground.wire.NamedId;
import org.jspecify.annotations.Nullable;

/// Checking the documents that use a model against it or one of its branches (api.md §2.14).
final class ContentReadRoute {
  private final PlaygroundStore store;
  private final Places places;

  ContentReadRoute(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("GET", "/api/v1/models/{modelId}/content-validator", this::read);
  }

  private Reply read(Call call) {
    call.onlyQuery(
        List.of(
            "branch_id",
            "content_filter_mode",
            "find",
            "find_type",
            "folder_paths",
            "include_personal_folders",
            "labels",
            "userId"),
        "creator_id",
        "force_full_validation");
    ContentName find = find(call);
    String mode = call.query("content_filter_mode", "ALL");
    if (!List.of("ALL", "WITH_ISSUES", "NO_ISSUES").contains(mode)) {
      throw Refusal.badRequest(
          "content_filter_mode: Invalid value expected ALL|WITH_ISSUES|NO_ISSUES");
    }
    ContentScope scope = scope(call);
    call.queryFlag("force_full_validation", false);
    ModelEntry model = places.model(call);
    ModelEntry top = places.top(call, model, call.queryId("branch_id"), "Branch does not exist");
    call.needs(Permission.QUERY_FULL_MODEL, "Permission denied");
    ContentScope.checkUser(call);
    Names names = Names.of(store.files(top));
    List<ContentItem> content = new ArrayList<>();
    for (ContentShelf.Copy copy : store.content().of(model.id())) {
      ContentDocument document = copy.document();
      if (scope.holds(document) && (find == null || find.isUsedBy(document))) {
        ContentItem item = item(copy, names);
        if (!item.queries().isEmpty() && (mode.equals("ALL") || mode.equals(verdict(item)))) {
          content.add(item);
        }
      }
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("model_id", model.id());
    body.put("branch", top.equals(model) ? null : new NamedId(top.id(), top.name()));
    body.put("content", content);
    return Reply.ok(body);
  }

  private static @Nullable ContentName find(Call call) {
    String find = call.query("find");
    String type = call.query("find_type");
    if ((find == null) != (type == null)) {
      throw Refusal.badRequest("find and find_type must be provided together");
    }
    if (find == null || type == null) {
      return null;
    }
    if (find.isEmpty()) {
      throw Refusal.badRequest("find: Invalid value expected at least 1 character");
    }
    return new ContentName(type, find);
  }

  private static ContentScope scope(Call call) {
    List<String> folders = new ArrayList<>();
    for (String given : call.queryList("folder_paths")) {
      folders.addAll(List.of(given.split(",", -1)));
    }
    boolean personal = call.queryFlag("include_personal_folders", false);
    return ContentScope.of(folders, personal, call.query("labels"));
  }

  private static String verdict(ContentItem item) {
    boolean clean =
        item.dashboardFilterIssues().isEmpty()
            && item.queries().stream().allMatch(query -> query.issues().isEmpty());
    return clean ? "NO_ISSUES" : "WITH_ISSUES";
  }

  private static ContentItem item(ContentShelf.Copy copy, Names names) {
    ContentDocument document = copy.document();
    List<ContentItem.Query> queries = new ArrayList<>();
    for (ContentQuery query : document.queries()) {
      queries.add(new ContentItem.Query(query.name(), query.key(), "1", issues(query, names)));
    }
    List<String> filters =
        document.filters().stream().filter(f -> !names.hasField(f)).map(f -> field(f)).toList();
    String folder = document.folder();
    return new ContentItem(
        document.id(),
        document.identifier(),
        document.name(),
        copy.isDraft() ? "draft" : "Published",
        "2026-09-14T16:40:00.000Z",
        folder == null ? null : ContentItem.Folder.of(folder),
        ContentItem.Owner.of(document.owner()),
        document.pullRequest(),
        queries,
        filters);
  }

  private static List<String> issues(ContentQuery query, Names names) {
    List<String> issues = new ArrayList<>();
    String topic = query.topic();
    if (topic != null && !names.hasTopic(topic)) {
      issues.add("Topic '" + topic + "' not found in model");
    }
    if (!names.hasView(query.view())) {
      issues.add("View '" + query.view() + "' not found in model");
    }
    for (String field : query.fields()) {
      if (!names.hasField(field)) {
        issues.add(field(field));
      }
    }
    return issues;
  }

  private static String field(String name) {
    return "Field '" + name + "' not found in model";
  }
}
