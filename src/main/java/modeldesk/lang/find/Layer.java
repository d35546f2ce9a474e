package modeldesk.lang.find;

import modeldesk.i18n.Messages;
import modeldesk.model.Target;

/// Where something of a model was written (YAML reference §1).
public enum Layer {
  /// A draft on this computer, which Omni has not.
  DRAFT,
  BRANCH,
  WORKBOOK,
  EXTENSION,
  SHARED,
  /// Nowhere: the database has it.
  SCHEMA;

  /// The layer that is addressed by a target.
  static Layer of(Target target) {
    if (target.branch() != null) {
      return BRANCH;
    }
    return switch (target.model().kind()) {
      case SCHEMA -> SCHEMA;
      case SHARED -> SHARED;
      case SHARED_EXTENSION -> EXTENSION;
      case BRANCH -> BRANCH;
      case WORKBOOK, QUERY, OTHER -> WORKBOOK;
    };
  }

  /// What people call it.
  public String word() {
    return switch (this) {
      case DRAFT -> Messages.get("find.layer.draft");
      case BRANCH -> Messages.get("find.layer.branch");
      case WORKBOOK -> Messages.get("find.layer.workbook");
      case EXTENSION -> Messages.get("find.layer.extension");
      case SHARED -> Messages.get("find.layer.shared");
      case SCHEMA -> Messages.get("find.layer.schema");
    };
  }
}
