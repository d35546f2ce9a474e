package modeldesk.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.wire.WireContent;
import modeldesk.api.wire.WireReplaced;
import modeldesk.api.wire.WireReplacement;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentName;
import modeldesk.model.ContentReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Documents and their references to a model: checking them and replacing names in them (api.md
/// §2.14).
final class ContentCalls {
  private final Http http;
  private final Timeouts timeouts;

  ContentCalls(Http http, Timeouts timeouts) {
    this.http = http;
    this.timeouts = timeouts;
  }

  ContentReport check(String modelId, ContentQuery query) throws ApiException {
    ContentName find = query.find();
    Call call =
        validator(Call.get(timeouts.validate(), "models", modelId, "content-validator"), query)
            .with("find", find == null ? null : find.name())
            .with("find_type", find == null ? null : find.type().name());
    WireContent wire = Json.read(http.send(call), WireContent.class);
    if (wire.content() == null) {
      throw new ApiException(Kind.UNEXPECTED, 200, Messages.get("api.error.shape"));
    }
    WireContent.Branch branch = wire.branch();
    return new ContentReport(
        branch == null ? null : branch.name(),
        wire.content().stream()
            .filter(Objects::nonNull)
            .map(ContentCalls::document)
            .filter(document -> isShown(document, query.show()))
            .toList());
  }

  /// Chosen here: older versions of the public API document have no parameter for it, and servers
  /// as they describe refuse keys they do not know.
  private static boolean isShown(ContentReport.Document document, ContentQuery.Show show) {
    return switch (show) {
      case ALL -> true;
      case WITH_ISSUES -> document.issueCount() > 0;
      case NO_ISSUES -> document.issueCount() == 0;
    };
  }

  private static Call validator(Call call, ContentQuery query) {
    Call asked =
        call.with("branch_id", query.branchId())
            .with("include_personal_folders", query.includePersonalFolders() ? "true" : null)
            .with("labels", query.labels().isEmpty() ? null : String.join(",", query.labels()))
            .with("force_full_validation", query.fullValidation() ? "true" : null);
    for (String path : query.folderPaths()) {
      asked = asked.with("folder_paths", path);
    }
    return asked;
  }

  private static ContentReport.Document document(WireContent.Item item) {
    String identifier = Objects.requireNonNullElse(item.identifier(), "");
    String id = Objects.requireNonNullElse(item.documentId(), identifier);
    List<WireContent.@Nullable Query> queries =
        Objects.requireNonNullElse(item.queries(), List.of());
    return new ContentReport.Document(
        id,
        identifier,
        item.name() == null || item.name().isBlank() ? id : item.name(),
        item.type(),
        folder(item.folder()),
        owner(item.owner()),
        Boolean.TRUE.equals(item.needsPullRequest()),
        queries.stream().filter(Objects::nonNull).map(ContentCalls::query).toList(),
        texts(item.filterIssues()));
  }

  private static @Nullable String folder(WireContent.@Nullable Folder folder) {
    if (folder == null) {
      return null;
    }
    return folder.path() == null ? folder.name() : folder.path();
  }

  private static @Nullable String owner(WireContent.@Nullable Owner owner) {
    if (owner == null) {
      return null;
    }
    return owner.name() == null ? owner.email() : owner.name();
  }

  private static ContentReport.Query query(WireContent.Query query) {
    return new ContentReport.Query(
        Objects.requireNonNullElse(query.queryName(), ""), texts(query.issues()));
  }

  /// Issues as texts: plain ones, the message of objects, and anything else as it stands.
  private static List<String> texts(@Nullable JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list != null && list.isArray()) {
      for (JsonNode item : list) {
        String text = item.isString() ? item.stringValue() : ErrorBody.text(item);
        texts.add(text == null ? item.toString() : text);
      }
    }
    return texts;
  }

  ReplacedCounts replace(String modelId, ContentReplacement wish) throws ApiException {
    WireReplacement body =
        new WireReplacement(
            wish.find().name(),
            wish.replacement(),
            wish.find().type().name(),
            wish.branchId(),
            wish.folderPaths().isEmpty() ? null : wish.folderPaths(),
            wish.includePersonalFolders() ? true : null,
            wish.labels().isEmpty() ? null : String.join(",", wish.labels()),
            wish.onlyInWorkbookId());
    WireReplaced done =
        Json.read(
            http.send(Call.post(timeouts.validate(), body, "models", modelId, "content-validator")),
            WireReplaced.class);
    return new ReplacedCounts(
        Objects.requireNonNullElse(done.queries(), 0),
        Objects.requireNonNullElse(done.documents(), 0),
        Objects.requireNonNullElse(done.workbookModels(), 0),
        Objects.requireNonNullElse(done.dashboardFilters(), 0),
        Objects.requireNonNullElse(done.skippedPullRequest(), 0));
  }
}
