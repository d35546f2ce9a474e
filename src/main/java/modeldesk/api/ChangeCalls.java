package modeldesk.api;

import java.util.List;
import java.util.Objects;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.wire.WireCreated;
import modeldesk.api.wire.WireMerge;
import modeldesk.api.wire.WireMerged;
import modeldesk.api.wire.WireName;
import modeldesk.api.wire.WireNewModel;
import modeldesk.i18n.Messages;
import modeldesk.model.AccessGrant;
import org.jspecify.annotations.Nullable;

/// Making, renaming, merging and removing models and branches (api.md §2.1, §2.3, §2.4, §2.11).
final class ChangeCalls {
  private final Http http;
  private final Timeouts timeouts;
  private final Spelling isolated = new Spelling("usesIsolatedBranches", "useIsolatedBranches");

  ChangeCalls(Http http, Timeouts timeouts) {
    this.http = http;
    this.timeouts = timeouts;
  }

  /// Returns the id of the new model; for a branch that is the branch id.
  String create(NewModel model) throws ApiException {
    WireCreated created =
        Json.read(
            isolated.send(
                http,
                name -> {
                  boolean uses = name.startsWith("uses");
                  Boolean value = model.isolatedBranches();
                  WireNewModel body = body(model, uses ? value : null, uses ? null : value);
                  return Call.post(timeouts.request(), body, "models");
                }),
            WireCreated.class);
    String id = created.model() != null ? created.model().id() : created.id();
    if (id == null || id.isBlank()) {
      throw new ApiException(Kind.UNEXPECTED, 200, Messages.get("api.error.noId"));
    }
    return id;
  }

  private static WireNewModel body(
      NewModel model, @Nullable Boolean usesIsolated, @Nullable Boolean useIsolated) {
    return new WireNewModel(
        model.connectionId(),
        model.baseModelId(),
        model.kind().name(),
        model.name(),
        model.accessGrants().isEmpty()
            ? null
            : model.accessGrants().stream().map(ChangeCalls::grant).toList(),
        model.allowAsWorkbookBase(),
        usesIsolated,
        useIsolated);
  }

  private static WireNewModel.Grant grant(AccessGrant grant) {
    return new WireNewModel.Grant(
        grant.name(),
        grant.accessBoostable(),
        grant.userAttribute(),
        List.copyOf(grant.allowedValues()));
  }

  void rename(String modelId, String name) throws ApiException {
    http.send(Call.patch(timeouts.request(), new WireName(name), "models", modelId));
  }

  void deleteBranch(String modelId, String branchName) throws ApiException {
    http.send(Call.delete(timeouts.request(), "models", modelId, "branch", branchName));
  }

  /// The server would publish drafts unless told otherwise, so it is always told.
  MergeResult merge(String modelId, String branchName, MergeOptions options) throws ApiException {
    WireMerge body =
        new WireMerge(
            options.deleteBranch(),
            options.publishDrafts(),
            options.commitMessage(),
            options.forceOverrideGitSettings() ? true : null);
    Call call =
        Call.post(timeouts.validate(), body, "models", modelId, "branch", branchName, "merge");
    WireMerged merged = Json.read(http.send(call), WireMerged.class);
    return new MergeResult(
        Objects.requireNonNullElse(merged.publishedDrafts(), 0),
        Objects.requireNonNullElse(merged.failedDrafts(), 0),
        Boolean.TRUE.equals(merged.gitSynced()));
  }
}
