package modeldesk.ui.content;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import modeldesk.api.ApiException;
import modeldesk.api.ContentQuery;
import modeldesk.api.ContentReplacement;
import modeldesk.api.OmniApi;
import modeldesk.api.ReplacedCounts;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentName;
import modeldesk.model.ContentReport;
import modeldesk.model.Target;
import modeldesk.work.Progress;
import org.jspecify.annotations.Nullable;

/// One replacement in all documents. It is sent once, whatever happens: without an answer it may
/// have been done, so it is looked up by counting again (api.md §8, item 5).
final class Replacement {
  /// What came of sending it.
  sealed interface Sent {
    /// Omni answered.
    record Done(ReplacedCounts counts) implements Sent {}

    /// Omni refused; nothing was changed.
    record Refused(ApiException failure) implements Sent {}

    /// Nobody knows.
    record Unclear() implements Sent {}
  }

  private final OmniApi api;
  private final Target target;
  private final ContentName find;
  private final String replacement;
  private final boolean personal;
  private final AtomicBoolean sent = new AtomicBoolean();

  Replacement(OmniApi api, Target target, ContentName find, String replacement, boolean personal) {
    this.api = api;
    this.target = target;
    this.find = find;
    this.replacement = replacement;
    this.personal = personal;
  }

  Target target() {
    return target;
  }

  @Nullable String branchName() {
    return target.branch() == null ? null : target.branch().name();
  }

  ContentName find() {
    return find;
  }

  String replacement() {
    return replacement;
  }

  Counts count(Progress progress) throws ApiException {
    progress.message(Messages.get("content.job.slow"));
    progress.report(0, 2);
    ContentReport old = uses(find);
    progress.report(1, 2);
    ContentReport renamed = uses(new ContentName(find.type(), replacement));
    return new Counts(find, old.documents(), renamed.documents());
  }

  private ContentReport uses(ContentName name) throws ApiException {
    return api.checkContent(
        target.model().id(),
        ContentQuery.uses(target.branchId(), name).withPersonalFolders(personal));
  }

  /// Sends it the first time; later it is as unknown as before what came of it.
  Sent send(Progress progress) {
    if (!sent.compareAndSet(false, true)) {
      return new Sent.Unclear();
    }
    progress.message(Messages.get("content.job.slow"));
    try {
      return new Sent.Done(
          api.replaceContent(
              target.model().id(),
              ContentReplacement.everywhere(target.branchId(), find, replacement)
                  .withPersonalFolders(personal)));
    } catch (ApiException e) {
      return e.mayHaveHappened() ? new Sent.Unclear() : new Sent.Refused(e);
    }
  }

  /// What counting again says about a replacement without an answer.
  String verdict(Counts before, Counts after) {
    Set<String> wanted = before.ids();
    if (target.branch() == null) {
      before.using().stream()
          .filter(ContentReport.Document::needsPullRequest)
          .forEach(document -> wanted.remove(document.id()));
    }
    Set<String> changed = after.changedSince(before);
    changed.retainAll(before.ids());
    if (changed.isEmpty()) {
      return Messages.get("content.unclear.nothing", before.ids().size(), find.name());
    }
    return changed.containsAll(wanted)
        ? Messages.get("content.unclear.done", changed.size(), find.name(), replacement)
        : Messages.get("content.unclear.partly", changed.size(), wanted.size(), find.name());
  }
}
