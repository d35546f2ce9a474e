package modeldesk.ui.models;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import modeldesk.api.ApiException;
import modeldesk.api.ModelQuery;
import modeldesk.api.NewModel;
import modeldesk.api.OmniApi;
import modeldesk.model.Model;
import org.jspecify.annotations.Nullable;

/// Makes a model once: an answer that does not come is looked up in the list, and the request is
/// never sent again (api.md §8, item 5). Blocks.
final class Making {
  private final OmniApi api;

  Making(OmniApi api) {
    this.api = api;
  }

  /// Whether a model may have been made although there was no answer, and none to the question what
  /// became of it.
  static boolean isUnclear(Exception failure) {
    return failure instanceof ApiException e && e.mayHaveHappened();
  }

  /// The record of the new model, as the list shows it where it does already; after a try that
  /// ended unclear (`again`) it is looked for first.
  Model make(NewModel wanted, boolean again) throws ApiException {
    List<Model> there = alike(wanted);
    if (again && !there.isEmpty()) {
      return there.getFirst();
    }
    Set<String> before = there.stream().map(Model::id).collect(Collectors.toSet());
    try {
      return record(api.createModel(wanted), wanted);
    } catch (ApiException e) {
      if (e.isWorthLookingUp()) {
        Model made = newcomer(before, wanted);
        if (made != null) {
          return made;
        }
      }
      throw e;
    }
  }

  /// Gives a model another name and finds out whether that happened where the answer is lost.
  void rename(String id, String name) throws ApiException {
    try {
      api.rename(id, name);
    } catch (ApiException e) {
      if (!e.isWorthLookingUp()
          || find(id).stream().noneMatch(model -> name.equals(model.name()))) {
        throw e;
      }
    }
  }

  private @Nullable Model newcomer(Set<String> before, NewModel wanted) {
    try {
      List<Model> now = alike(wanted).stream().filter(m -> !before.contains(m.id())).toList();
      return now.size() == 1 ? now.getFirst() : null;
    } catch (ApiException _) {
      return null;
    }
  }

  private List<Model> alike(NewModel wanted) throws ApiException {
    ModelQuery query =
        new ModelQuery(
            wanted.connectionId(),
            wanted.baseModelId(),
            null,
            wanted.kind(),
            wanted.name(),
            false,
            false,
            ModelQuery.Sort.CREATED,
            false,
            ModelQuery.MAX_PAGE,
            null);
    return api.models(query).records().stream()
        .filter(model -> wanted.name() == null || wanted.name().equals(model.name()))
        .toList();
  }

  private Model record(String id, NewModel wanted) {
    Model plain =
        new Model(
            id,
            wanted.name(),
            wanted.kind(),
            wanted.baseModelId(),
            wanted.connectionId(),
            null,
            null,
            null);
    return find(id).stream().findFirst().orElse(plain);
  }

  private List<Model> find(String id) {
    ModelQuery query =
        new ModelQuery(
            null, null, id, null, null, false, false, ModelQuery.Sort.NAME, true, 20, null);
    try {
      return api.models(query).records().stream()
          .filter(model -> Objects.equals(model.id(), id))
          .toList();
    } catch (ApiException _) {
      return List.of();
    }
  }
}
