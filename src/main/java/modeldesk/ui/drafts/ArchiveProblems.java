package modeldesk.ui.drafts;

import java.io.IOException;
import modeldesk.i18n.Messages;
import modeldesk.store.ArchiveException;
import modeldesk.ui.session.Problems;

/// Why drafts could not be exported or imported, what is as it was, and what to do.
final class ArchiveProblems {
  private ArchiveProblems() {}

  static String exporting(Exception failure) {
    if (!(failure instanceof ArchiveException archive)) {
      return Messages.get("drafts.export.failed", other(failure));
    }
    String what = archive.what();
    return switch (archive.kind()) {
      case TAKEN -> Messages.get("drafts.export.taken", what);
      case MISSING -> Messages.get("drafts.export.noFolder", what);
      case TOO_LARGE -> Messages.get("drafts.export.tooLarge", what);
      case TOO_MANY -> Messages.get("drafts.export.tooMany", what);
      case NOT_AN_ARCHIVE,
          NO_MANIFEST,
          BROKEN_MANIFEST,
          NEWER,
          UNSAFE_NAME,
          NO_FILE,
          TWICE,
          FILE_MISSING,
          NOT_TEXT,
          DAMAGED,
          BASE_CHANGED ->
          Messages.get("drafts.export.failed", what);
    };
  }

  static String importing(Exception failure) {
    String reason = failure instanceof ArchiveException archive ? reason(archive) : other(failure);
    return Messages.get("drafts.import.refused", reason);
  }

  private static String other(Exception failure) {
    return failure instanceof IOException disk
        ? Messages.get("drafts.problem.disk", Problems.disk(disk))
        : Problems.sentence(failure);
  }

  private static String reason(ArchiveException archive) {
    String what = archive.what();
    return switch (archive.kind()) {
      case MISSING -> Messages.get("drafts.problem.missing", what);
      case NOT_AN_ARCHIVE, TAKEN -> Messages.get("drafts.problem.notAnArchive", what);
      case NO_MANIFEST -> Messages.get("drafts.problem.noManifest", what);
      case BROKEN_MANIFEST -> Messages.get("drafts.problem.brokenManifest", what);
      case NEWER -> Messages.get("drafts.problem.newer", what);
      case UNSAFE_NAME -> Messages.get("drafts.problem.unsafeName", shortened(what));
      case NO_FILE -> Messages.get("drafts.problem.noFile", shortened(what));
      case TWICE -> Messages.get("drafts.problem.twice", shortened(what));
      case FILE_MISSING -> Messages.get("drafts.problem.fileMissing", shortened(what));
      case NOT_TEXT -> Messages.get("drafts.problem.notText", shortened(what));
      case DAMAGED -> Messages.get("drafts.problem.damaged", shortened(what));
      case BASE_CHANGED -> Messages.get("drafts.problem.baseChanged", shortened(what));
      case TOO_LARGE -> Messages.get("drafts.problem.tooLarge", shortened(what));
      case TOO_MANY -> Messages.get("drafts.problem.tooMany", what);
    };
  }

  /// A name out of an archive may be anything: on one line, and not longer than that.
  private static String shortened(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= 120 ? plain : plain.substring(0, 120) + "…";
  }
}
