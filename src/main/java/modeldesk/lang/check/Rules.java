package modeldesk.lang.check;

import java.util.List;

/// All rules there are, one class each, in the order of YAML reference §10.
public final class Rules {
  private Rules() {}

  public static List<Rule> all() {
    return List.of(new SyntaxRule());
  }
}
