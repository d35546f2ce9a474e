package modeldesk.ui.latest;

import java.util.List;
import modeldesk.lang.DraftMerge;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.ui.latest.KeyDecision.Answer;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;

/// Makes decided results the drafts, each on top of what Omni holds now.
final class KeptMerges {
  private final Documents documents;
  private final Target target;

  KeptMerges(Documents documents, Target target) {
    this.documents = documents;
    this.target = target;
  }

  /// Whether no draft and no file changed since they were brought together.
  boolean isCurrent(List<MergingFile> files) {
    return files.stream().allMatch(file -> documents.isCurrent(target, file.behind()));
  }

  void keep(List<MergingFile> files) {
    Document front = documents.active();
    files.forEach(this::keep);
    if (front != null) {
      documents.activate(front);
    }
  }

  private void keep(MergingFile file) {
    FileName name = file.name();
    switch (file.behind().merge()) {
      case DraftMerge.Same _ -> documents.rebase(target, name, file.behind().theirs());
      case DraftMerge.ByKey _ -> {
        documents.open(name);
        documents.take(target, file.behind(), file.text());
      }
      case DraftMerge.GoneThere _, DraftMerge.GoneHere _ -> {
        if (file.decisions().getFirst().answer() == Answer.MINE) {
          documents.rebase(target, name, file.behind().theirs());
        } else {
          documents.discard(name);
        }
      }
    }
  }
}
