package modeldesk.lang.create;

import java.util.Collection;
import java.util.Locale;
import modeldesk.i18n.Messages;
import modeldesk.lang.NameForm;
import modeldesk.lang.ViewNames;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Relation;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;

/// What a new file is called: its key is put together from kind, folder and name, because a key of
/// one's own making would silently become a stray file (api.md §3.3). Only views stand in folders.
public record FilePlace(FileKind kind, String folder, String stem) {
  /// The key of the file.
  public FileName name() {
    return new FileName(
        switch (kind) {
          case MODEL -> FileName.MODEL.key();
          case RELATIONSHIPS -> FileName.RELATIONSHIPS.key();
          case TOPIC -> stem + ".topic";
          case COMPOSITE_TOPIC -> stem + ".composite_topic";
          case VIEW -> inFolder() + stem + ".view";
          case QUERY_VIEW -> inFolder() + stem + ".query.view";
          case OTHER -> stem;
        });
  }

  private String inFolder() {
    return folder.isEmpty() ? "" : folder + "/";
  }

  /// Whether the kind has a name to choose.
  public static boolean isNamed(FileKind kind) {
    return kind != FileKind.MODEL && kind != FileKind.RELATIONSHIPS;
  }

  /// `order_lines` as people write it: `Order Lines`.
  public String label() {
    StringBuilder label = new StringBuilder();
    for (String word : stem.split("[_ -]+", -1)) {
      if (!word.isEmpty()) {
        label.append(label.isEmpty() ? "" : " ");
        label.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return label.toString();
  }

  /// What is wrong with the name, as a sentence; empty when nothing is. `names` are the files of
  /// the model, those that are to go included.
  public String problem(ModelIndex model, Collection<FileName> names) {
    if (!isNamed(kind)) {
      return "";
    }
    if (stem.isEmpty()) {
      return Messages.get("create.problem.noName");
    }
    if (kind.isView() && !NameForm.isIdentifier(stem)) {
      return Messages.get("create.problem.viewName");
    }
    if (!NameForm.isTopic(stem)) {
      return Messages.get("create.problem.topicName");
    }
    if (NameForm.isReserved(stem)) {
      return Messages.get("create.problem.reserved", stem);
    }
    for (FileName other : names) {
      if (isSame(other)) {
        return Messages.get("create.problem.taken", other.key());
      }
    }
    return kind.isView() ? takenView(model) : "";
  }

  /// A view and a query view of one name would be the same view, and so it is with topics.
  private boolean isSame(FileName other) {
    boolean view = kind.isView() && other.kind().isView();
    boolean topic = kind.isTopic() && other.kind().isTopic();
    boolean sameFolder = topic || other.folder().equalsIgnoreCase(folder);
    return (view || topic) && sameFolder && other.stem().equalsIgnoreCase(stem);
  }

  private String takenView(ModelIndex model) {
    String reference = ViewNames.of(name(), "");
    for (IndexedFile file : model.files()) {
      ViewFacts view = file.view();
      if (view != null
          && (view.name().equalsIgnoreCase(reference)
              || view.aliases().stream().anyMatch(reference::equalsIgnoreCase))) {
        return Messages.get("create.problem.takenView", file.name().key(), reference);
      }
      for (Relation relation : file.relations()) {
        if (isAlias(relation.from(), relation.fromName(), reference)
            || isAlias(relation.to(), relation.toName(), reference)) {
          return Messages.get("create.problem.takenAlias", reference);
        }
      }
    }
    return "";
  }

  private static boolean isAlias(String view, String name, String reference) {
    return !name.equals(view) && name.equalsIgnoreCase(reference);
  }
}
