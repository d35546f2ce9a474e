package modeldesk.playground.state;

import java.util.List;

/// The published documents, and the drafts of them that wait for a branch to be merged.
public record ShelfContents(List<ContentDocument> published, List<Draft> drafts) {
  public ShelfContents {
    published = List.copyOf(published);
    drafts = List.copyOf(drafts);
  }

  /// A document as a branch will publish it.
  public record Draft(ContentDocument document, String branchId) {}
}
