package modeldesk.playground;

import java.util.List;
import modeldesk.playground.state.ContentDocument;
import org.jspecify.annotations.Nullable;

/// Which documents a call of the content validator is about (api.md §2.14).
record ContentScope(List<String> folders, boolean personal, List<String> labels) {
  private static final List<String> LABELS = List.of("verified", "finance", "store", "draft");

  /// Refuses labels nobody made.
  static ContentScope of(List<String> folders, boolean personal, @Nullable String labels) {
    List<String> wanted = labels == null ? List.of() : List.of(labels.split(",", -1));
    for (String label : wanted) {
      if (!LABELS.contains(label)) {
        throw Refusal.badRequest("Unknown label: " + label);
      }
    }
    return new ContentScope(folders, personal, wanted);
  }

  /// Only organization keys may act as somebody else (api.md §1.2).
  static void checkUser(Call call) {
    if (call.query("userId") != null && !call.role().isOrganizationKey()) {
      throw Refusal.forbidden("Forbidden");
    }
  }

  boolean holds(ContentDocument document) {
    String folder = document.folder();
    boolean placed =
        folders.isEmpty()
            || folders.stream().anyMatch(f -> folder == null ? f.isEmpty() : within(folder, f));
    boolean labelled = labels.isEmpty() || labels.stream().anyMatch(document.labels()::contains);
    return placed && labelled && (personal || !document.personal());
  }

  private static boolean within(String folder, String wanted) {
    return !wanted.isEmpty() && (folder.equals(wanted) || folder.startsWith(wanted + "/"));
  }
}
