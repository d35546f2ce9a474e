package modeldesk.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.wire.WireConnections;
import modeldesk.api.wire.WireModel;
import modeldesk.api.wire.WireModels;
import modeldesk.i18n.Messages;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import org.jspecify.annotations.Nullable;

/// Lists of models and connections (api.md §2.2, §2.13).
final class ModelCalls {
  private final Http http;
  private final Timeouts timeouts;

  ModelCalls(Http http, Timeouts timeouts) {
    this.http = http;
    this.timeouts = timeouts;
  }

  Page<Model> models(ModelQuery query) throws ApiException {
    ModelKind kind = query.kind() == ModelKind.OTHER ? null : query.kind();
    String name = query.name() == null || query.name().isEmpty() ? null : query.name();
    int size = Math.clamp(query.pageSize(), 1, ModelQuery.MAX_PAGE);
    Call call =
        Call.get(timeouts.request(), "models")
            .with("connectionId", query.connectionId())
            .with("baseModelId", query.baseModelId())
            .with("modelId", query.modelId())
            .with("modelKind", kind == null ? null : kind.name())
            .with("name", name)
            .with("includeDeleted", query.includeDeleted() ? "true" : null)
            .with("include", query.includeActiveBranches() ? "activeBranches" : null)
            .with("sortField", query.sort().wire())
            .with("sortDirection", query.ascending() ? "asc" : "desc")
            .with("pageSize", Integer.toString(size))
            .with("cursor", query.cursor());
    return page(Json.read(http.send(call), WireModels.class), query.cursor());
  }

  /// The connection of a model, looked up where the record at hand does not say.
  String connectionOf(Model base) throws ApiException {
    if (base.connectionId() != null) {
      return base.connectionId();
    }
    Call call = Call.get(timeouts.request(), "models").with("modelId", base.id());
    for (Model model : page(Json.read(http.send(call), WireModels.class), null).records()) {
      if (model.id().equals(base.id()) && model.connectionId() != null) {
        return model.connectionId();
      }
    }
    throw new ApiException(Kind.REFUSED, 0, Messages.get("api.error.unknownBase"));
  }

  private static Page<Model> page(WireModels wire, @Nullable String cursor) throws ApiException {
    if (wire.records() == null) {
      throw new ApiException(Kind.UNEXPECTED, 200, Messages.get("api.error.shape"));
    }
    List<Model> models =
        wire.records().stream().filter(Objects::nonNull).map(ModelCalls::model).toList();
    WireModels.PageInfo info = wire.pageInfo();
    String next = info == null ? null : info.nextCursor();
    boolean isLast =
        info == null
            || Boolean.FALSE.equals(info.hasNextPage())
            || next == null
            || next.isEmpty()
            || next.equals(cursor);
    int total = info == null || info.totalRecords() == null ? models.size() : info.totalRecords();
    return new Page<>(models, isLast ? null : next, total);
  }

  private static Model model(WireModel wire) {
    return new Model(
        Objects.requireNonNullElse(wire.id(), ""),
        wire.name(),
        ModelKind.of(Objects.requireNonNullElse(wire.modelKind(), "")),
        wire.baseModelId(),
        wire.connectionId(),
        instant(wire.createdAt()),
        instant(wire.updatedAt()),
        instant(wire.deletedAt()));
  }

  List<Connection> connections() throws ApiException {
    WireConnections wire =
        Json.read(http.send(Call.get(timeouts.request(), "connections")), WireConnections.class);
    List<WireConnections.@Nullable Item> items =
        wire.connections() != null ? wire.connections() : wire.records();
    if (items == null) {
      throw new ApiException(Kind.UNEXPECTED, 200, Messages.get("api.error.shape"));
    }
    return items.stream().filter(Objects::nonNull).map(ModelCalls::connection).toList();
  }

  private static Connection connection(WireConnections.Item item) {
    String id = Objects.requireNonNullElse(item.id(), "");
    String name = item.name() == null || item.name().isBlank() ? id : item.name();
    return new Connection(id, name, item.dialect(), item.database());
  }

  private static @Nullable Instant instant(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
