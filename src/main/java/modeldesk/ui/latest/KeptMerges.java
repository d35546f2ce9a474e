package modeldesk.ui.latest;

import java.util.List;
import modeldesk.lang.DraftMerge;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.ui.latest.KeyDecision.Answer;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileTexts;

/// Makes decided results the drafts, each on top of what Omni holds now.
final class KeptMerges {
  private final Documents documents;
  private final FileTexts texts;
  private final Target target;

  KeptMerges(Documents documents, FileTexts texts, Target target) {
    this.documents = documents;
    this.texts = texts;
    this.target = target;
  }

  /// Whether no draft and no file changed since they were brought together.
  boolean isCurrent(List<MergingFile> files) {
    return files.stream().allMatch(file -> texts.isCurrent(target, file.behind()));
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
      case DraftMerge.Same _ -> texts.rebase(target, name, file.behind().theirs());
      case DraftMerge.ByKey _ -> {
        documents.open(name);
        texts.take(target, file.behind(), file.text());
      }
      case DraftMerge.GoneThere _, DraftMerge.GoneHere _ -> {
        if (file.decisions().getFirst().answer() == Answer.MINE) {
          texts.rebase(target, name, file.behind().theirs());
        } else {
          texts.discard(name);
        }
      }
    }
  }
}
