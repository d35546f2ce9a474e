package modeldesk.api;

import java.util.List;
import modeldesk.model.ContentName;
import org.jspecify.annotations.Nullable;

/// What the content validator is asked (api.md §2.14). `branchId` changes the model the documents
/// are checked against, not which documents. A null or empty part is not sent, `show` never.
public record ContentQuery(
    @Nullable String branchId,
    Show show,
    @Nullable ContentName find,
    List<String> folderPaths,
    boolean includePersonalFolders,
    List<String> labels,
    boolean fullValidation) {

  /// Which documents come back.
  public enum Show {
    ALL,
    WITH_ISSUES,
    NO_ISSUES
  }

  public ContentQuery {
    folderPaths = List.copyOf(folderPaths);
    labels = List.copyOf(labels);
  }

  /// Everything that is wrong, in shared folders.
  public static ContentQuery issues(@Nullable String branchId) {
    return new ContentQuery(branchId, Show.WITH_ISSUES, null, List.of(), false, List.of(), false);
  }

  /// Every document that uses `name`, whether in order or not: what a replacement would touch.
  public static ContentQuery uses(@Nullable String branchId, ContentName name) {
    return new ContentQuery(branchId, Show.ALL, name, List.of(), false, List.of(), false);
  }

  public ContentQuery withPersonalFolders(boolean include) {
    return new ContentQuery(branchId, show, find, folderPaths, include, labels, fullValidation);
  }

  public ContentQuery inFolders(List<String> paths) {
    return new ContentQuery(
        branchId, show, find, paths, includePersonalFolders, labels, fullValidation);
  }

  /// Runs the check in full where Omni would only look references up in large content.
  public ContentQuery inFull() {
    return new ContentQuery(
        branchId, show, find, folderPaths, includePersonalFolders, labels, true);
  }
}
