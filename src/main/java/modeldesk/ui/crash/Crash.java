package modeldesk.ui.crash;

import java.util.Locale;

/// An unexpected failure, told without anything the user wrote or keeps secret: messages of
/// exceptions are left out. `code` is the same whenever the same thing fails.
public record Crash(String code, String details) {
  private static final String OURS = "modeldesk.";
  private static final int DEEPEST = 8;

  /// `program` names the program with its version, the system and its Java.
  public static Crash of(Throwable failure, String program) {
    Throwable root = root(failure);
    String code = code(root);
    StringBuilder details = new StringBuilder(program).append('\n').append(code).append('\n');
    int depth = 0;
    for (Throwable at = failure; at != null && depth < DEEPEST; at = at.getCause()) {
      details.append(depth == 0 ? "" : "caused by ").append(at.getClass().getName()).append('\n');
      for (StackTraceElement frame : at.getStackTrace()) {
        details.append("  at ").append(frame).append('\n');
      }
      depth++;
    }
    return new Crash(code, details.toString());
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
      root = root.getCause();
    }
    return root;
  }

  /// From what failed and where in this program, not from the line, which moves with versions.
  private static String code(Throwable root) {
    String place = "";
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        place = frame.getClassName() + "." + frame.getMethodName();
        break;
      }
    }
    int hash = (root.getClass().getName() + " " + place).hashCode();
    return String.format(Locale.ROOT, "MD-%06X", hash & 0xFFFFFF);
  }
}
