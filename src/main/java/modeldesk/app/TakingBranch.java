package modeldesk.app;

import java.util.List;
import java.util.Objects;
import modeldesk.i18n.Messages;
import modeldesk.lang.ViewNames;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.text.Edits;
import modeldesk.ui.loose.OpenBranch;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileChange;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// What is open in a connection, as a branch that files of this computer can be taken into. A
/// `project` must be open.
record TakingBranch(
    String host,
    Project project,
    Session session,
    Documents documents,
    FileChanges changes,
    Runnable present)
    implements OpenBranch {
  @Override
  public String title() {
    return Messages.get("app.files.branch", project.target().displayName(), host);
  }

  @Override
  public String refusal() {
    boolean still =
        session.project() != null && session.project().target().isSamePlace(project.target());
    return still ? session.readOnlyReasonProperty().get() : Messages.get("app.files.elsewhere");
  }

  @Override
  public FileName proposed(FileName own, String text) {
    if (text(own) != null) {
      return own;
    }
    String meant = own.kind().isView() ? ViewNames.of(own, text) : "";
    List<FileName> likely =
        project.names().stream()
            .filter(name -> name.kind() == own.kind())
            .filter(name ->
                name.baseName().equals(own.baseName())
                    || (!meant.isEmpty()
                        && meant.equals(
                            ViewNames.of(name, Objects.requireNonNullElse(text(name), "")))))
            .toList();
    return likely.size() == 1 ? likely.getFirst() : own;
  }

  @Override
  public @Nullable String text(FileName file) {
    Document document = documents.find(file);
    if (document != null) {
      return document.text();
    }
    Project now = session.project();
    String text = now == null ? null : now.text(file);
    return text == null ? null : LineEnds.plain(text);
  }

  @Override
  public void take(FileName file, @Nullable String before, String text) {
    FileChange change =
        before == null
            ? new FileChange.Created(file, text)
            : new FileChange.Edited(file, before, Edits.between(before, text));
    present.run();
    if (changes.fit(List.of(change))) {
      changes.apply(List.of(change), Messages.get("app.files.taken", file.key()));
      documents.open(file);
    }
  }
}
