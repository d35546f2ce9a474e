package modeldesk.ui.issues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.session.FileChange;

/// A fix as it is shown before it is applied: who proposes it, what it does to which files, and the
/// issues it cures. `left` counts issues that share the proposal but need a fix that this one does
/// not cover.
public record FixPreview(
    Issue.Origin by, Fix fix, List<FixPart> parts, List<Issue> cures, int left) {
  /// Who knows the fix of an issue.
  @FunctionalInterface
  interface Cure {
    Optional<Fix> of(Issue issue);
  }

  public FixPreview {
    parts = List.copyOf(parts);
    cures = List.copyOf(cures);
  }

  /// What it does to each file.
  List<FileChange> changes() {
    List<FileChange> all = new ArrayList<>();
    for (Fix.Change change : fix.changes()) {
      String before =
          parts.stream()
              .filter(part -> part.file().equals(change.file()))
              .map(FixPart::before)
              .findFirst()
              .orElse("");
      all.add(
          switch (change) {
            case Fix.Change.Edit(FileName file, Edits edits) ->
                new FileChange.Edited(file, before, edits);
            case Fix.Change.Delete(FileName file) -> new FileChange.Deleted(file, before);
          });
    }
    return all;
  }

  /// The one fix that cures all the issues, as far as their fixes go together. Reads the files: for
  /// a background thread. Without parts when none of the fixes fits the texts.
  static FixPreview of(
      Issue.Origin by, String title, List<Issue> issues, Project project, Cure cure) {
    Map<FileName, Set<Edit>> edits = new LinkedHashMap<>();
    Set<FileName> deletes = new LinkedHashSet<>();
    List<Issue> cures = new ArrayList<>();
    for (Issue issue : issues) {
      cure.of(issue)
          .ifPresent(fix -> {
            if (add(fix, edits, deletes)) {
              cures.add(issue);
            }
          });
    }
    List<Fix.Change> changes = new ArrayList<>();
    List<FixPart> parts = new ArrayList<>();
    edits.keySet().removeAll(deletes);
    edits.forEach((file, list) -> {
      Edits all = new Edits(List.copyOf(list));
      String before = text(project, file);
      changes.add(new Fix.Change.Edit(file, all));
      parts.add(new FixPart(file, before, all.apply(before)));
    });
    for (FileName file : deletes) {
      changes.add(new Fix.Change.Delete(file));
      parts.add(new FixPart(file, text(project, file), null));
    }
    return new FixPreview(by, new Fix(title, changes), parts, cures, issues.size() - cures.size());
  }

  private static boolean add(Fix fix, Map<FileName, Set<Edit>> edits, Set<FileName> deletes) {
    boolean fits = true;
    for (Fix.Change change : fix.changes()) {
      switch (change) {
        case Fix.Change.Delete(FileName file) -> deletes.add(file);
        case Fix.Change.Edit(FileName file, Edits more) ->
            fits &= add(more, edits.computeIfAbsent(file, f -> new LinkedHashSet<>()));
      }
    }
    return fits;
  }

  private static boolean add(Edits more, Set<Edit> edits) {
    boolean apart =
        more.list().stream()
            .allMatch(
                edit -> edits.contains(edit) || edits.stream().noneMatch(o -> overlap(o, edit)));
    if (apart) {
      edits.addAll(more.list());
    }
    return apart;
  }

  private static boolean overlap(Edit a, Edit b) {
    return a.start() == b.start() || (a.start() < b.end() && b.start() < a.end());
  }

  private static String text(Project project, FileName file) {
    String text = project.text(file);
    return text == null ? "" : text;
  }
}
