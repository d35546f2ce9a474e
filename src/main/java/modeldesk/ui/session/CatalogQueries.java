package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import modeldesk.api.ModelQuery;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import org.jspecify.annotations.Nullable;

/// How the lists of the catalog are asked for and in which order they stand (api.md §2.2).
final class CatalogQueries {
  private CatalogQueries() {}

  /// The branches of a connection or of a model, newest first.
  static CatalogPages branches(
      @Nullable String connectionId, @Nullable String modelId, CatalogFilter settings) {
    ModelQuery query =
        new ModelQuery(
            connectionId,
            modelId,
            null,
            ModelKind.BRANCH,
            null,
            settings.includeDeleted(),
            false,
            ModelQuery.Sort.UPDATED,
            false,
            CatalogList.STEP,
            null);
    return CatalogPages.start(List.of(query), null);
  }

  /// The models of a connection; an empty id stands for all connections.
  static CatalogPages models(String connectionId, CatalogFilter settings) {
    boolean byKind = settings.sort() == ModelQuery.Sort.KIND;
    List<ModelQuery> queries = queries(connectionId, settings);
    return CatalogPages.start(
        byKind && !settings.ascending() ? queries.reversed() : queries, order(settings));
  }

  private static List<ModelQuery> queries(String connectionId, CatalogFilter settings) {
    boolean byKind = settings.sort() == ModelQuery.Sort.KIND;
    List<ModelQuery> queries = new ArrayList<>();
    for (ModelKind kind : settings.kinds()) {
      queries.add(
          new ModelQuery(
              connectionId.isEmpty() ? null : connectionId,
              null,
              null,
              kind,
              null,
              settings.includeDeleted(),
              false,
              byKind ? ModelQuery.Sort.NAME : settings.sort(),
              byKind || settings.ascending(),
              CatalogList.STEP,
              null));
    }
    return queries;
  }

  /// As the server would give them.
  static List<Model> inOrder(List<Model> models, CatalogFilter settings) {
    Comparator<Model> byName =
        Comparator.comparing(Model::name, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER));
    Comparator<Model> order = order(settings);
    if (order != null) {
      return models.stream().sorted(order).toList();
    }
    Comparator<Model> byKind = Comparator.comparing(Model::kind);
    return models.stream()
        .sorted((settings.ascending() ? byKind : byKind.reversed()).thenComparing(byName))
        .toList();
  }

  static List<Model> newestFirst(List<Model> models) {
    return models.stream()
        .sorted(
            Comparator.comparing(Model::updatedAt, Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  /// The order of the server, to merge the lists of several kinds by; null where they follow one
  /// another.
  private static @Nullable Comparator<Model> order(CatalogFilter settings) {
    Comparator<Model> upwards =
        switch (settings.sort()) {
          case KIND -> null;
          case NAME ->
              Comparator.comparing(
                  Model::name, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER));
          case CREATED ->
              Comparator.comparing(
                  Model::createdAt, Comparator.nullsFirst(Comparator.naturalOrder()));
          case UPDATED ->
              Comparator.comparing(
                  Model::updatedAt, Comparator.nullsFirst(Comparator.naturalOrder()));
        };
    return upwards == null || settings.ascending() ? upwards : upwards.reversed();
  }
}
