package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.ModelPage;
import modeldesk.playground.wire.ModelRecord;
import modeldesk.playground.wire.NamedId;
import org.jspecify.annotations.Nullable;

/// The model list, paged by an opaque cursor (api.md §1.4, §2.2).
final class ModelListRoute {
  private static final List<String> KINDS =
      List.of("SCHEMA", "SHARED", "SHARED_EXTENSION", "BRANCH", "WORKBOOK", "QUERY");
  private static final List<String> NEWER_KINDS = List.of("TOPIC", "FIELD_PICKER_TOPIC");
  private static final List<String> PARAMETERS =
      List.of(
          "baseModelId",
          "connectionId",
          "cursor",
          "pageSize",
          "include",
          "includeDeleted",
          "modelId",
          "modelKind",
          "name",
          "sortField",
          "sortDirection");
  private static final int DEFAULT_PAGE = 20;
  private static final int MAX_PAGE = 100;

  private final PlaygroundStore store;

  ModelListRoute(PlaygroundStore store) {
    this.store = store;
  }

  void addTo(Router router) {
    router.add("GET", "/api/v1/models", this::list);
  }

  private Reply list(Call call) {
    call.onlyQuery(PARAMETERS, "explorable");
    List<ModelEntry> found =
        store.models().stream().filter(filter(call)).sorted(order(call)).toList();
    int size = pageSize(call);
    int from = offset(call.query("cursor"));
    if (from < 0 || from > found.size()) {
      from = nowhere(call, found.size());
    }
    int to = Math.min(found.size(), from + size);
    boolean branches = withBranches(call);
    List<ModelRecord> records =
        found.subList(from, to).stream()
            .map(m -> record(m, branches ? branches(m, call.dialect()) : null))
            .toList();
    boolean more = to < found.size();
    return Reply.ok(
        new ModelPage(
            new ModelPage.PageInfo(more, more ? cursor(to) : null, size, found.size()), records));
  }

  private Predicate<ModelEntry> filter(Call call) {
    String base = id(call, "baseModelId");
    String connection = id(call, "connectionId");
    String model = id(call, "modelId");
    String kind = call.query("modelKind");
    List<String> newer = call.dialect().isOpenApi() ? List.of() : NEWER_KINDS;
    if (kind != null && !KINDS.contains(kind) && !newer.contains(kind)) {
      throw Refusal.invalidValue();
    }
    String name = call.query("name", "");
    boolean deleted = call.queryFlag("includeDeleted", false);
    boolean explorable = call.queryFlag("explorable", false);
    return m ->
        (base == null || base.equals(m.baseModelId()))
            && (connection == null || connection.equals(m.connectionId()))
            && (model == null || model.equals(m.id()))
            && (kind == null || kind.equals(m.kind().name()))
            && (name.isEmpty() || name.equalsIgnoreCase(m.name()))
            && (deleted || !m.isDeleted())
            && (!explorable || store.isWorkbookBase(m));
  }

  private static @Nullable String id(Call call, String name) {
    String id = call.query(name);
    if (id != null && !Call.isUuid(id)) {
      throw Refusal.invalidValue();
    }
    return id == null ? null : id.toLowerCase(Locale.ROOT);
  }

  private static Comparator<ModelEntry> order(Call call) {
    Comparator<String> texts = Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER);
    Comparator<ModelEntry> field =
        switch (call.query("sortField", "updatedAt")) {
          case "name" -> Comparator.comparing(ModelEntry::name, texts);
          case "modelKind" -> Comparator.comparing(m -> m.kind().name());
          case "connectionId" -> Comparator.comparing(ModelEntry::connectionId);
          case "baseModelId" -> Comparator.comparing(ModelEntry::baseModelId, texts);
          case "createdAt" -> Comparator.comparing(ModelEntry::createdAt);
          case "updatedAt" -> Comparator.comparing(ModelEntry::updatedAt);
          default -> throw Refusal.invalidValue();
        };
    Comparator<ModelEntry> directed =
        switch (call.query("sortDirection", "desc")) {
          case "asc" -> field;
          case "desc" -> field.reversed();
          default -> throw Refusal.invalidValue();
        };
    return directed.thenComparing(ModelEntry::id);
  }

  /// The pages refuse more than a hundred, the OpenAPI document names no limit.
  private static int pageSize(Call call) {
    int size = DEFAULT_PAGE;
    try {
      size = Integer.parseInt(call.query("pageSize", Integer.toString(DEFAULT_PAGE)));
    } catch (NumberFormatException e) {
      throw Refusal.invalidValue();
    }
    if (size < 1 || (size > MAX_PAGE && !call.dialect().isOpenApi())) {
      throw Refusal.invalidValue();
    }
    return Math.min(size, MAX_PAGE);
  }

  /// The OpenAPI document takes any words here and has no refusal for them.
  private static boolean withBranches(Call call) {
    List<String> include = List.of(call.query("include", "").split(",", -1));
    boolean known = List.of("", "activeBranches").containsAll(include);
    if (!known && !call.dialect().isOpenApi()) {
      throw Refusal.invalidValue();
    }
    return include.contains("activeBranches");
  }

  private static String cursor(int offset) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(("at:" + offset).getBytes(UTF_8));
  }

  /// The place a cursor points to, 0 without one, -1 for one that this server did not make.
  private static int offset(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      return text.startsWith("at:") ? Integer.parseInt(text.substring("at:".length())) : -1;
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  /// A model as the list shows it, without its branches.
  static ModelRecord record(ModelEntry model) {
    return record(model, null);
  }

  private static ModelRecord record(ModelEntry model, @Nullable List<?> branches) {
    return new ModelRecord(
        model.id(),
        model.name(),
        model.kind().name(),
        model.baseModelId(),
        model.connectionId(),
        model.createdAt().toString(),
        model.updatedAt().toString(),
        model.deletedAt() == null ? null : model.deletedAt().toString(),
        branches);
  }

  /// The live branches, as whole models or by id and name (api.md §2.2).
  private List<?> branches(ModelEntry model, Dialect dialect) {
    Stream<ModelEntry> branches =
        store.models().stream()
            .filter(m -> m.kind() == ModelKind.BRANCH && !m.isDeleted())
            .filter(m -> model.id().equals(m.baseModelId()));
    return dialect.isOpenApi()
        ? branches.map(m -> new NamedId(m.id(), m.name())).toList()
        : branches.map(ModelListRoute::record).toList();
  }

  /// Where a cursor leads that this server did not make: nowhere to the pages; to the OpenAPI
  /// document, which knows no 400 of the list, behind its end.
  private static int nowhere(Call call, int end) {
    if (call.dialect().isOpenApi()) {
      return end;
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", "Invalid cursor");
    body.put("success", false);
    throw new Refusal(Reply.of(400, body));
  }
}
