package modeldesk.api;

import java.util.List;
import modeldesk.model.ContentName;
import org.jspecify.annotations.Nullable;

/// A name to replace by another in all content (api.md §2.14). With `branchId` it makes drafts that
/// are published when the branch is merged; without, it edits published content and there is no
/// undo. A null or empty part is not sent.
public record ContentReplacement(
    @Nullable String branchId,
    ContentName find,
    String replacement,
    List<String> folderPaths,
    boolean includePersonalFolders,
    List<String> labels,
    @Nullable String onlyInWorkbookId) {
  public ContentReplacement {
    folderPaths = List.copyOf(folderPaths);
    labels = List.copyOf(labels);
    if (!ContentName.isValid(find.type(), replacement)) {
      throw new IllegalArgumentException("no name of a " + find.type() + ": " + replacement);
    }
  }

  /// Everywhere in shared folders.
  public static ContentReplacement everywhere(
      @Nullable String branchId, ContentName find, String replacement) {
    return new ContentReplacement(branchId, find, replacement, List.of(), false, List.of(), null);
  }

  public ContentReplacement withPersonalFolders(boolean include) {
    return new ContentReplacement(
        branchId, find, replacement, folderPaths, include, labels, onlyInWorkbookId);
  }
}
