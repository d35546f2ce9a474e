package modeldesk.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import modeldesk.playground.layer.FilePatch;
import modeldesk.playground.layer.ViewNames;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.ModelEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Changing views, fields and topics behind the back of whoever edits their files (api.md §2.16).
final class PartChange {
  /// How parameters are called in files where that differs from their name in snake case.
  private static final Map<String, String> NAMES =
      Map.of("elseValue", "else", "groupFilters", "group_filters", "isCalc", "is_calc");

  private final PlaygroundStore store;
  private final Places places;
  private final YamlPlaces yaml;

  PartChange(PlaygroundStore store, Places places, YamlPlaces yaml) {
    this.store = store;
    this.places = places;
    this.yaml = yaml;
  }

  /// The model or branch a reading call is about.
  ModelEntry read(Call call) {
    ModelEntry model = places.model(call);
    return places.top(call, model, call.queryId("branch_id"), "Branch does not exist");
  }

  /// The model or branch a changing call is about, if it may be changed. The OpenAPI document knows
  /// no 400 of the calls that delete.
  ModelEntry changeable(Call call, @Nullable String branchId) {
    ModelEntry model = places.model(call);
    ModelEntry top = places.top(call, model, branchId, "Branch does not exist");
    call.needs(Permission.UPDATE, "Permission denied");
    yaml.checkOpen(model, top, call.dialect().isOpenApi() ? 403 : 400);
    return top;
  }

  /// The text with parameters set at a path, as a body names them.
  static String set(String text, List<String> path, Body body, List<String> keys) {
    String changed = text;
    for (String key : keys) {
      JsonNode value = body.node(key);
      if (value != null) {
        List<String> whole = new ArrayList<>(path);
        whole.add(snake(key));
        changed = FilePatch.set(changed, whole, value.toString());
      }
    }
    return changed;
  }

  void write(ModelEntry top, String key, String text) {
    store.write(top, YamlMode.COMBINED, key, text, null);
  }

  /// Deletes a file as one of the modes in upper case does; false when it is not there.
  boolean delete(ModelEntry top, String mode, ModelParts.Part part) {
    return switch (mode) {
      case "COMBINED" -> store.delete(top, YamlMode.COMBINED, part.key());
      case "MERGED", "EXTENSION" -> {
        YamlMode layer = YamlMode.valueOf(mode);
        String flat = ViewNames.flatKey(part.key(), part.text());
        yield store.delete(top, layer, flat);
      }
      default -> throw Refusal.badRequest("mode: Invalid value expected COMBINED|MERGED|EXTENSION");
    };
  }

  private static String snake(String key) {
    return NAMES.getOrDefault(key, key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
  }
}
