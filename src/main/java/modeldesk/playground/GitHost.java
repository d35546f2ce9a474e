package modeldesk.playground;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import modeldesk.playground.state.DataFolder;
import modeldesk.playground.state.GitContents;
import modeldesk.playground.state.GitSettings;
import modeldesk.playground.state.PullRequest;
import org.jspecify.annotations.Nullable;

/// What git knows of the models: their settings and the pull requests of their branches (api.md
/// §2.12).
public final class GitHost {
  private final Map<String, GitSettings> settings;
  private final Map<String, PullRequest> requests = new LinkedHashMap<>();
  private final DataFolder folder;
  private int number;

  GitHost(GitContents contents, DataFolder folder) {
    this.settings = new HashMap<>(contents.settings());
    this.requests.putAll(contents.requests());
    this.number = contents.number();
    this.folder = folder;
  }

  private void keep() {
    folder.save(new GitContents(settings, requests, number));
  }

  /// The settings of a model, null where it is not connected.
  public synchronized @Nullable GitSettings settings(String modelId) {
    return settings.get(modelId);
  }

  synchronized void connect(String modelId, GitSettings fresh) {
    settings.put(modelId, fresh);
    keep();
  }

  synchronized void disconnect(String modelId) {
    settings.remove(modelId);
    keep();
  }

  /// The open pull request of a branch, null when there is none.
  public synchronized @Nullable PullRequest request(String branchId) {
    return requests.get(branchId);
  }

  /// Pushes a branch as it was changed last; the first push opens a pull request.
  synchronized PullRequest push(String branchId, Instant changed) {
    PullRequest open = requests.get(branchId);
    if (open == null) {
      number++;
      open = new PullRequest(number, changed, false);
    }
    PullRequest pushed = open.pushed(changed);
    requests.put(branchId, pushed);
    keep();
    return pushed;
  }

  /// What the people at the host do: merges the pull request of a branch. The model learns of it by
  /// its next synchronisation. False when there is none.
  public synchronized boolean merge(String branchId) {
    PullRequest open = requests.get(branchId);
    if (open == null) {
      return false;
    }
    requests.put(branchId, open.mergedAtHost());
    keep();
    return true;
  }

  synchronized void close(String branchId) {
    if (requests.remove(branchId) != null) {
      keep();
    }
  }
}
