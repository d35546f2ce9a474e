package modeldesk.playground;

import java.util.List;
import modeldesk.model.ModelKind;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.ModelEntry;
import org.jspecify.annotations.Nullable;

/// Which layer a request for files is about, in which mode, and whether it may be changed (api.md
/// §2.7, §3.2).
final class YamlPlaces {
  /// The prefixes of the yaml calls: the one of today, and to the pages the old one, too.
  static List<String> prefixes(Dialect dialect) {
    return dialect.isOpenApi() ? List.of("v1") : List.of("v1", "unstable");
  }

  private final PlaygroundStore store;
  private final Places places;

  YamlPlaces(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  /// The mode of a word; the pages know only three of the five (api.md §7).
  static YamlMode mode(@Nullable String word, Dialect dialect) {
    YamlMode mode = word == null ? YamlMode.COMBINED : YamlMode.of(word);
    boolean newer = mode == YamlMode.MERGED || mode == YamlMode.HISTORY;
    if (mode == null || (newer && !dialect.isOpenApi())) {
      throw Refusal.badRequest(
          "mode: Invalid value expected combined, extension"
              + (dialect.isOpenApi() ? ", staged, merged or history" : " or staged"));
    }
    return mode;
  }

  ModelEntry top(Call call, ModelEntry model, YamlMode mode, @Nullable String branchId) {
    if (branchId != null && model.kind() == ModelKind.WORKBOOK && mode != YamlMode.COMBINED) {
      throw Refusal.unreadable(
          "Branches are not valid for workbook models with mode=extension, staged", call.dialect());
    }
    return places.top(call, model, branchId, "Branch does not exist");
  }

  /// Refuses what must not be changed, or not like this; the OpenAPI document demands no message.
  void checkWritable(Call call, ModelEntry model, ModelEntry top, @Nullable String message) {
    if (model.kind() == ModelKind.SCHEMA) {
      throw Refusal.badRequest("Schema models cannot be edited");
    }
    checkOpen(model, top, 400);
    boolean wanted = !call.dialect().isOpenApi() && gitOf(model, top) != null;
    if (wanted && (message == null || message.isBlank())) {
      throw Refusal.badRequest("commitMessage: commitMessage is required");
    }
  }

  /// Refuses, with this status, to change a model whose git settings leave that to pull requests.
  void checkOpen(ModelEntry model, ModelEntry top, int status) {
    GitSettings git = gitOf(model, top);
    if (git == null) {
      return;
    }
    if (git.follower()) {
      throw Refusal.detail(status, "Models in git follower mode cannot be edited");
    }
    if (git.demandsPullRequest() && top.kind() != ModelKind.BRANCH) {
      throw Refusal.detail(status, "branchId: branchId is required");
    }
  }

  private @Nullable GitSettings gitOf(ModelEntry model, ModelEntry top) {
    boolean branch = top.kind() == ModelKind.BRANCH;
    String home = branch && top.baseModelId() != null ? top.baseModelId() : model.id();
    return store.git().settings(home);
  }
}
