package modeldesk.ui.connect;

import modeldesk.api.ApiException;
import modeldesk.api.Credentials;
import modeldesk.model.Identity;
import modeldesk.model.Instance;

/// Asks an instance who a token is; only reads. Blocks; an interrupt ends it.
@FunctionalInterface
public interface Knock {
  Answer at(Instance instance, Credentials credentials) throws ApiException;

  /// Who it is, how many of `limit` requests are left this minute (no limit when that is 0), and
  /// how long the answer took.
  record Answer(Identity identity, int left, int limit, long millis) {}
}
