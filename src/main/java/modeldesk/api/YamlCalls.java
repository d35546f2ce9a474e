package modeldesk.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.wire.WireFiles;
import modeldesk.api.wire.WireWrite;
import modeldesk.i18n.Messages;
import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads, writes and deletes the YAML files of a model (api.md §2.7 to §2.9). Servers that know
/// these calls only under `/api/unstable` are found out once and remembered (api.md §1.1).
final class YamlCalls {
  private final Http http;
  private final Timeouts timeouts;
  private final Pause pause;
  private volatile String prefix = Http.V1;
  private volatile boolean branchesOnlyCombined;

  YamlCalls(Http http, Timeouts timeouts, Pause pause) {
    this.http = http;
    this.timeouts = timeouts;
    this.pause = pause;
  }

  /// The files of a target; with `schema` also the views of that one, which need not be loaded, and
  /// no view of any other schema. Where the server shows branches only in combined mode the
  /// snapshot is of that, and says so in its target (api.md §2.7).
  Snapshot files(Target target, @Nullable String schema) throws ApiException {
    boolean mayBeRefused = target.branchId() != null && target.mode() == Mode.EXTENSION;
    if (mayBeRefused && branchesOnlyCombined) {
      return read(target.with(Mode.COMBINED), schema);
    }
    try {
      return read(target, schema);
    } catch (ApiException e) {
      if (!mayBeRefused || !isModeRefused(e)) {
        throw e;
      }
      Snapshot combined = read(target.with(Mode.COMBINED), schema);
      branchesOnlyCombined = true;
      return combined;
    }
  }

  private Snapshot read(Target target, @Nullable String schema) throws ApiException {
    Instant fetchedAt = pause.now();
    WireFiles wire = read(get(target).with("includeSchemas", schema));
    TreeMap<FileName, ModelFile> files = new TreeMap<>();
    if (wire.files() != null) {
      wire.files().forEach((key, value) -> put(files, wire, key, value));
    }
    long version = wire.version() == null ? 0 : wire.version();
    return new Snapshot(target, files, version, viewNames(wire), fetchedAt);
  }

  @Nullable ModelFile file(Target target, FileName name) throws ApiException {
    WireFiles wire;
    try {
      wire = read(get(target).with("fileName", exactly(name.key())));
    } catch (ApiException e) {
      if (isFileMissing(e)) {
        return null;
      }
      throw e;
    }
    Map<FileName, ModelFile> files = new HashMap<>();
    if (wire.files() != null) {
      put(files, wire, name.key(), wire.files().get(name.key()));
    }
    return files.get(name);
  }

  void write(Target target, YamlWrite write) throws ApiException {
    Checksum previous = write.previousChecksum();
    WireWrite body =
        new WireWrite(
            write.name().key(),
            write.text(),
            target.mode().wire(),
            target.branchId(),
            write.commitMessage(),
            previous == null ? null : previous.value());
    send(Call.post(timeouts.yaml(), body, "models", target.model().id(), "yaml"));
  }

  /// A file that is gone already counts as deleted (api.md §6).
  void delete(Target target, FileName name, @Nullable String commitMessage) throws ApiException {
    Call call =
        Call.delete(timeouts.yaml(), "models", target.model().id(), "yaml")
            .with("fileName", name.key())
            .with("mode", target.mode().wire())
            .with("branchId", target.branchId())
            .with("commitMessage", commitMessage);
    try {
      send(call);
    } catch (ApiException e) {
      if (!isFileMissing(e)) {
        throw e;
      }
    }
  }

  private Call get(Target target) {
    return Call.get(timeouts.yaml(), "models", target.model().id(), "yaml")
        .with("mode", target.mode().wire())
        .with("branchId", target.branchId())
        .with("includeChecksums", "true");
  }

  private WireFiles read(Call call) throws ApiException {
    WireFiles wire = Json.read(send(call), WireFiles.class);
    if (wire.files() == null) {
      throw new ApiException(Kind.UNEXPECTED, 200, Messages.get("api.error.shape"));
    }
    return wire;
  }

  private JsonNode send(Call call) throws ApiException {
    String used = prefix;
    try {
      return http.send(call, used);
    } catch (ApiException e) {
      if (!used.equals(Http.V1) || !isRouteMissing(e)) {
        throw e;
      }
      return sendUnstable(call, e);
    }
  }

  private JsonNode sendUnstable(Call call, ApiException first) throws ApiException {
    try {
      JsonNode tree = http.send(call, Http.UNSTABLE);
      prefix = Http.UNSTABLE;
      return tree;
    } catch (ApiException second) {
      if (isRouteMissing(second)) {
        throw first;
      }
      prefix = Http.UNSTABLE;
      throw second;
    }
  }

  /// A 404 with a page or without a body: the path itself is unknown there.
  private static boolean isRouteMissing(ApiException e) {
    return e.status() == 404 && e.kind() == Kind.UNEXPECTED;
  }

  /// A refusal of the mode in so many words, whatever the status, or a 400 that names nothing else
  /// as its reason.
  private static boolean isModeRefused(ApiException e) {
    return e.reason() == Reason.WORKBOOK_MODE
        || (e.kind() == Kind.REFUSED && e.status() == 400 && e.reason() == Reason.OTHER);
  }

  private static boolean isFileMissing(ApiException e) {
    return e.kind() == Kind.NOT_FOUND && e.reason() == Reason.FILE_GONE;
  }

  /// The filter is a regular expression (api.md §2.7): escaped and anchored it means one name.
  private static String exactly(String key) {
    return "^" + key.replaceAll("[\\\\^$.*+?()\\[\\]{}|]", "\\\\$0") + "$";
  }

  private static void put(
      Map<FileName, ModelFile> files, WireFiles wire, String key, @Nullable JsonNode value) {
    if (value == null) {
      return;
    }
    String text = first(value, List.of("", "/contents", "/content", "/yaml"));
    if (text == null) {
      return;
    }
    String mark = wire.checksums() == null ? null : wire.checksums().get(key);
    if (mark == null) {
      mark = first(value, List.of("/checksum"));
    }
    FileName name = new FileName(key);
    files.put(name, new ModelFile(name, text, mark == null ? null : new Checksum(mark)));
  }

  private static @Nullable String first(JsonNode value, List<String> places) {
    for (String place : places) {
      JsonNode found = value.at(place);
      if (found.isString()) {
        return found.stringValue();
      }
    }
    return null;
  }

  private static Map<String, String> viewNames(WireFiles wire) {
    Map<String, String> names = new TreeMap<>();
    if (wire.viewNames() != null) {
      for (Map.Entry<String, JsonNode> entry : wire.viewNames().properties()) {
        if (entry.getValue().isString()) {
          names.put(entry.getKey(), entry.getValue().stringValue());
        }
      }
    }
    return names;
  }
}
