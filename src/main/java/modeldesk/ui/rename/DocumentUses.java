package modeldesk.ui.rename;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.api.ContentQuery;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentName;
import modeldesk.model.ContentReport;
import modeldesk.model.Target;
import modeldesk.ui.session.Problems;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// The documents in shared folders that use the old name, as the content validator finds them
/// (api.md §2.14). It is slow, so it is asked only when the user wants to know.
public final class DocumentUses {
  /// How far it is.
  public sealed interface State {
    /// Nobody asked.
    record Unasked() implements State {}

    record Asking() implements State {}

    record Found(List<ContentReport.Document> documents) implements State {
      public Found {
        documents = List.copyOf(documents);
      }
    }

    /// `why` is a sentence.
    record Failed(String why) implements State {}
  }

  private final OmniApi api;
  private final Background background;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Unasked());
  private @Nullable Job asking;

  DocumentUses(OmniApi api, Background background) {
    this.api = api;
    this.background = background;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public State state() {
    return state.get();
  }

  void ask(Target target, ContentName name) {
    cancel();
    state.set(new State.Asking());
    Job job =
        background.io(
            Messages.get("rename.job.documents", name.name()),
            progress -> {
              progress.message(Messages.get("rename.documents.slow"));
              return api.checkContent(
                  target.model().id(), ContentQuery.uses(target.branchId(), name));
            },
            report -> state.set(new State.Found(report.documents())),
            failure -> state.set(new State.Failed(Problems.sentence(failure))));
    asking = job;
    job.onChange(() -> {
      if (job.state() == Job.State.CANCELLED && state() instanceof State.Asking) {
        state.set(new State.Unasked());
      }
    });
  }

  public void cancel() {
    if (asking != null) {
      asking.cancel();
      asking = null;
    }
  }

  void forget() {
    cancel();
    state.set(new State.Unasked());
  }
}
