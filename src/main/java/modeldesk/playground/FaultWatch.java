package modeldesk.playground;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One rule of a plan at work: counts the requests that fit it.
final class FaultWatch {
  private final FaultPlan.Rule rule;
  private final Pattern path;
  private final Random random;
  private int seen;
  private int done;
  private int burst;

  private FaultWatch(FaultPlan.Rule rule, Random random) {
    this.rule = rule;
    this.path = pattern(rule.path());
    this.random = random;
  }

  static List<FaultWatch> of(FaultPlan plan) {
    Random random = new Random(plan.seed());
    return plan.rules().stream().map(rule -> new FaultWatch(rule, random)).toList();
  }

  /// What goes wrong with this request, null when nothing does.
  Faults.@Nullable Fault see(String method, String rawPath) {
    boolean fits =
        (rule.method().equals("*") || rule.method().equals(method))
            && path.matcher(rawPath).matches();
    if (!fits) {
      return null;
    }
    seen++;
    boolean over = rule.count() > 0 && done >= rule.count();
    if (seen <= rule.skip() || over || !strikes()) {
      return null;
    }
    done++;
    List<Faults.Fault> faults = rule.faults();
    return faults.get(faults.size() == 1 ? 0 : random.nextInt(faults.size()));
  }

  private boolean strikes() {
    if (burst > 0) {
      burst--;
      return true;
    }
    boolean due = rule.every() == 0 || (seen - rule.skip()) % rule.every() == 0;
    if (due && (rule.chance() >= 1 || random.nextDouble() < rule.chance())) {
      burst = rule.burst() - 1;
      return true;
    }
    return false;
  }

  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    int from = 0;
    for (int star = glob.indexOf('*'); star >= 0; star = glob.indexOf('*', from)) {
      regex.append(Pattern.quote(glob.substring(from, star)));
      boolean two = glob.startsWith("**", star);
      regex.append(two ? ".*" : "[^/]*");
      from = star + (two ? 2 : 1);
    }
    return Pattern.compile(regex + Pattern.quote(glob.substring(from)));
  }
}
