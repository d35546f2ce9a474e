package modeldesk.api;

import java.util.HashMap;
import java.util.Map;
import modeldesk.model.Instance;

/// One budget for each token on each host, because that is how Omni counts (api.md §1.3): every
/// window of the program that works with the same token takes from the same minute. Made once,
/// where the program is put together.
public final class RequestBudgets {
  private record Key(String host, Credentials token) {}

  private final Map<Key, RequestBudget> budgets = new HashMap<>();
  private final Pause pause;

  /// `pause` is the time the minutes are counted in.
  public RequestBudgets(Pause pause) {
    this.pause = pause;
  }

  /// The budget of `credentials` on `instance`, the same one each time.
  public synchronized RequestBudget of(Instance instance, Credentials credentials) {
    Key key = new Key(instance.host(), new Credentials(credentials.token().strip()));
    return budgets.computeIfAbsent(key, k -> RequestBudget.of(instance, pause));
  }
}
