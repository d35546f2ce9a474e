package modeldesk.lang.index;

import modeldesk.model.Mode;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;

/// How much of a model its files show (YAML reference §1): what is not shown may still exist.
public enum Layers {
  /// Everything composed, columns of the database included.
  COMBINED,
  /// What git integration keeps: each view that somebody touched, whole, and none of the others.
  TOUCHED,
  /// All that was authored in a shared model; views and columns that nobody touched are missing.
  AUTHORED,
  /// The changes of a branch or an extension: any name may come from below.
  CHANGES;

  /// Whether a view that is shown is shown with the columns that nobody touched.
  public boolean showsColumns() {
    return this == COMBINED || this == TOUCHED;
  }

  /// What the files of a target show.
  public static Layers of(Target target) {
    if (target.mode() == Mode.COMBINED) {
      return COMBINED;
    }
    boolean shared = target.branch() == null && target.model().kind() == ModelKind.SHARED;
    return shared ? AUTHORED : CHANGES;
  }
}
