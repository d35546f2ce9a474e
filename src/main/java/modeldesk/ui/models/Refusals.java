package modeldesk.ui.models;

import java.util.Locale;
import modeldesk.api.ApiException;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.Problems;

/// Why Omni did not make or rename a model, in sentences of ours (api.md §2.1, §2.3, §6).
final class Refusals {
  private Refusals() {}

  static String sentence(Exception failure) {
    if (!(failure instanceof ApiException e)) {
      return Problems.sentence(failure);
    }
    return switch (e.kind()) {
      case REFUSED, UNEXPECTED -> refused(e);
      case FORBIDDEN -> Messages.get("models.refused.role", String.valueOf(e.getMessage()));
      case NOT_FOUND -> Messages.get("models.refused.gone");
      case TIMEOUT, UNREACHABLE, SERVER -> Messages.get("models.refused.unclear");
      case UNAUTHORIZED, CONFLICT, RATE_LIMITED, CANCELLED -> Problems.sentence(e);
    };
  }

  private static String refused(ApiException e) {
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (text.contains("schema model already exists")) {
      return Messages.get("models.refused.schemaExists");
    }
    if (text.contains("schema model does not exist")) {
      return Messages.get("models.refused.noSchema");
    }
    if (text.contains("branch schema refresh")) {
      return Messages.get("models.refused.branchRefresh");
    }
    if (text.contains("branch name already exists") || text.contains("must be unique")) {
      return Messages.get("models.refused.taken");
    }
    if (text.contains("git-compatible")) {
      return Messages.get("models.refused.form");
    }
    if (text.contains("path conflict")) {
      return Messages.get("models.refused.path");
    }
    if (text.contains("open pull request")) {
      return Messages.get("models.refused.pullRequest");
    }
    if (text.contains("cannot rename models of kind")) {
      return Messages.get("models.refused.kind");
    }
    if (text.contains("invalid parameter value")) {
      return Messages.get("models.refused.value");
    }
    return Problems.sentence(e);
  }
}
