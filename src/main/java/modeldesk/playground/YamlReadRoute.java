package modeldesk.playground;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import modeldesk.playground.layer.Composition;
import modeldesk.playground.layer.Resolved;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.YamlFiles;
import org.jspecify.annotations.Nullable;

/// Reading the files of a model (api.md §2.7).
final class YamlReadRoute {
  private final PlaygroundStore store;
  private final Places places;
  private final YamlPlaces yaml;

  YamlReadRoute(PlaygroundStore store, Places places, YamlPlaces yaml) {
    this.store = store;
    this.places = places;
    this.yaml = yaml;
  }

  void addTo(Router router, Dialect dialect) {
    for (String version : YamlPlaces.prefixes(dialect)) {
      router.add("GET", "/api/" + version + "/models/{modelId}/yaml", this::read);
    }
  }

  private Reply read(Call call) {
    call.onlyQuery(
        "branchId", "fileName", "mode", "includeChecksums", "fullyResolved", "includeSchemas");
    ModelEntry model = places.model(call);
    YamlMode mode = YamlPlaces.mode(call.query("mode"), call.dialect());
    ModelEntry top = yaml.top(call, model, mode, call.queryId("branchId"));
    boolean withChecksums = call.queryFlag("includeChecksums", false);
    boolean resolved = call.queryFlag("fullyResolved", false);
    if (resolved && mode != YamlMode.COMBINED) {
      throw Refusal.unreadable(
          "fullyResolved: Invalid value expected mode=combined", call.dialect());
    }
    Composition composition = store.files(top);
    SortedMap<String, String> own = composition.files(mode);
    SortedMap<String, String> all = resolved ? Resolved.of(own) : own;
    String schema = call.query("includeSchemas", "");
    SortedMap<String, String> shown = schema.isEmpty() ? all : ofSchema(call, top, schema, all);
    SortedMap<String, String> files = new TreeMap<>();
    Predicate<String> wanted = wanted(call.query("fileName", ""));
    shown.forEach((key, text) -> {
      if (wanted.test(key)) {
        files.put(key, text);
      }
    });
    SortedMap<String, String> names = composition.viewNames(mode);
    names.keySet().retainAll(files.keySet());
    return Reply.ok(answer(top, mode, files, withChecksums, names));
  }

  private YamlFiles answer(
      ModelEntry top,
      YamlMode mode,
      SortedMap<String, String> files,
      boolean withChecksums,
      Map<String, String> names) {
    SortedMap<String, String> checksums = withChecksums ? checksums(top, mode, files) : null;
    return new YamlFiles(files, store.version(), checksums, names);
  }

  /// One file as it is now: what the OpenAPI document makes the answer to a write.
  YamlFiles one(ModelEntry top, YamlMode mode, String key) {
    Composition composition = store.files(top);
    SortedMap<String, String> files = new TreeMap<>();
    @Nullable String text = composition.files(mode).get(key);
    if (text != null) {
      files.put(key, text);
    }
    return answer(top, mode, files, true, Map.of());
  }

  private SortedMap<String, String> ofSchema(
      Call call, ModelEntry top, String schema, SortedMap<String, String> all) {
    if (schema.contains(",")) {
      throw Refusal.unreadable(
          "includeSchemas: Invalid value expected exactly one schema", call.dialect());
    }
    SortedMap<String, String> files = new TreeMap<>(store.warehouse(top).viewsOf(schema));
    all.forEach((key, text) -> {
      boolean inFolder = key.endsWith(".view") && key.contains("/");
      if (!inFolder || key.startsWith(schema + "/")) {
        files.put(key, text);
      }
    });
    return files;
  }

  private static SortedMap<String, String> checksums(
      ModelEntry top, YamlMode mode, SortedMap<String, String> files) {
    SortedMap<String, String> checksums = new TreeMap<>();
    files.forEach((key, text) -> checksums.put(key, Checksums.of(top.id(), mode, key, text)));
    return checksums;
  }

  /// A file name or a pattern that is found anywhere in it (api.md §2.7).
  private static Predicate<String> wanted(String fileName) {
    if (fileName.isEmpty()) {
      return _ -> true;
    }
    try {
      Predicate<String> pattern = Pattern.compile(fileName).asPredicate();
      return key -> key.equals(fileName) || pattern.test(key);
    } catch (PatternSyntaxException e) {
      return key -> key.equals(fileName);
    }
  }
}
