package modeldesk.ui.editor;

import java.time.Duration;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;
import modeldesk.yaml.TextSnapshot;
import org.jspecify.annotations.Nullable;

/// Folder, file and keys down to the caret of what a group shows; empty when it shows nothing. It
/// follows the caret while one works in the group.
final class Way implements AutoCloseable {
  private static final Duration QUIET = Duration.ofMillis(100);

  private final Documents documents;
  private final TabGroup group;
  private final ObservableList<Crumb> crumbs = FXCollections.observableArrayList();
  private final ObservableList<Crumb> crumbsView = FXCollections.unmodifiableObservableList(crumbs);
  private final Debounce soon;
  private final Latest latest;
  private final Subscription following;
  private Subscription moving = Subscription.EMPTY;
  private @Nullable Document shown;

  Way(Documents documents, TabGroup group, Background background) {
    this.documents = documents;
    this.group = group;
    soon = new Debounce(background, QUIET);
    latest = new Latest(background);
    following =
        Subscription.combine(
            group.frontProperty().subscribe(this::follow),
            documents.arrangement().activeProperty().subscribe(active -> soon()));
  }

  ObservableList<Crumb> crumbs() {
    return crumbsView;
  }

  /// The document the way leads through; null when there is none.
  @Nullable Document document() {
    return shown;
  }

  /// Goes to where a step of the way stands.
  void reveal(Crumb crumb) {
    if (shown != null && crumb.target() != null) {
      documents.arrangement().enter(group);
      documents.reveal(shown.name(), crumb.target());
    }
  }

  @Override
  public void close() {
    following.unsubscribe();
    follow(null);
  }

  private void follow(@Nullable Tab front) {
    moving.unsubscribe();
    moving = Subscription.EMPTY;
    latest.cancel();
    shown = front == null ? null : front.document();
    if (shown == null) {
      soon.cancel();
      crumbs.clear();
    } else {
      // Text that is put back may say something else where the caret stays.
      moving =
          Subscription.combine(
              shown.caretProperty().subscribe(caret -> soon()),
              shown.revisionProperty().subscribe(revision -> soon()));
      crumbs.setAll(Crumbs.of(shown.name()));
      soon.request(this::find);
    }
  }

  private void soon() {
    if (shown != null && documents.arrangement().active().equals(group)) {
      soon.request(this::find);
    }
  }

  private void find() {
    Document now = shown;
    Tab front = group.front();
    if (now == null || front == null) {
      return;
    }
    boolean here = documents.arrangement().active().equals(group);
    int offset = here ? now.caretProperty().get().offset() : front.viewpoint().caret();
    TextSnapshot text = now.port().snapshot();
    latest.request(
        Messages.get("editor.job.place"),
        progress -> Crumbs.of(now.name(), text.document().root(), offset),
        found -> {
          if (Objects.equals(now, shown) && !found.equals(crumbs)) {
            crumbs.setAll(found);
          }
        },
        failure -> {});
  }
}
