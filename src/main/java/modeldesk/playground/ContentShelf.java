package modeldesk.playground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import modeldesk.playground.state.ContentDocument;
import modeldesk.playground.state.DataFolder;
import modeldesk.playground.state.ShelfContents;
import org.jspecify.annotations.Nullable;

/// The published documents and the drafts of them that wait for a branch to be merged (api.md
/// §2.11, §2.14).
final class ContentShelf {
  /// How many drafts a merge published, and how many it could not.
  record Published(int done, int failed) {}

  /// A document as a request finds it: published, or a draft bound to a branch.
  record Copy(ContentDocument document, @Nullable String branchId) {
    boolean isDraft() {
      return branchId != null;
    }
  }

  private final Map<String, ContentDocument> published = new LinkedHashMap<>();
  private final List<Copy> drafts = new ArrayList<>();

  private final DataFolder folder;

  ContentShelf(ShelfContents contents, DataFolder folder) {
    contents.published().forEach(document -> published.put(document.id(), document));
    contents.drafts().forEach(draft -> drafts.add(new Copy(draft.document(), draft.branchId())));
    this.folder = folder;
  }

  private void keep() {
    List<ShelfContents.Draft> waiting = new ArrayList<>();
    for (Copy copy : drafts) {
      if (copy.branchId() != null) {
        waiting.add(new ShelfContents.Draft(copy.document(), copy.branchId()));
      }
    }
    folder.save(new ShelfContents(List.copyOf(published.values()), waiting));
  }

  /// Every published document and every draft of a model's.
  synchronized List<Copy> of(String modelId) {
    List<Copy> copies = new ArrayList<>();
    published.values().forEach(document -> copies.add(new Copy(document, null)));
    copies.addAll(drafts);
    copies.removeIf(copy -> !copy.document().modelId().equals(modelId));
    return copies;
  }

  /// The documents a replacement works on: those of the branch where there are drafts of them.
  synchronized List<ContentDocument> seenBy(String modelId, @Nullable String branchId) {
    Map<String, ContentDocument> seen = new LinkedHashMap<>();
    for (Copy copy : of(modelId)) {
      if (!copy.isDraft() || Objects.equals(copy.branchId(), branchId)) {
        seen.put(copy.document().id(), copy.document());
      }
    }
    return List.copyOf(seen.values());
  }

  /// Publishes a document as it is now, or keeps it as a draft of the branch.
  synchronized void put(ContentDocument document, @Nullable String branchId) {
    if (branchId == null) {
      published.put(document.id(), document);
    } else {
      drafts.removeIf(copy -> isDraftOf(copy, document.id(), branchId));
      drafts.add(new Copy(document, branchId));
    }
    keep();
  }

  /// Publishes the drafts of a branch; those that need a pull request of their own stay drafts.
  synchronized Published publish(String branchId) {
    int done = 0;
    int failed = 0;
    for (Copy copy : List.copyOf(drafts)) {
      if (branchId.equals(copy.branchId()) && copy.document().pullRequest()) {
        failed++;
      } else if (branchId.equals(copy.branchId())) {
        published.put(copy.document().id(), copy.document());
        drafts.remove(copy);
        done++;
      }
    }
    if (done > 0) {
      keep();
    }
    return new Published(done, failed);
  }

  /// Forgets the drafts of a branch.
  synchronized void discard(String branchId) {
    if (drafts.removeIf(copy -> branchId.equals(copy.branchId()))) {
      keep();
    }
  }

  private static boolean isDraftOf(Copy copy, String documentId, String branchId) {
    return copy.document().id().equals(documentId) && branchId.equals(copy.branchId());
  }
}
