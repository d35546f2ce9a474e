package modeldesk.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The places one jumped away from, to go back to and forward again. They lie in the open model,
/// move along with edits and outlive their tabs. A place is a line: two on the same are one. On the
/// window's thread only.
public final class Trail {
  private static final int LONGEST = 100;

  private static final class Place {
    private final FileName file;
    private int offset;

    Place(FileName file, int offset) {
      this.file = file;
      this.offset = offset;
    }
  }

  private final Session session;
  private final Documents documents;
  private final Deque<Place> behind = new ArrayDeque<>();
  private final Deque<Place> ahead = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
  private boolean going;

  public Trail(Session session, Documents documents) {
    this.session = session;
    this.documents = documents;
    documents.onJump(this::jumping);
    new EachEdit(documents, this::edited);
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }

  /// Goes to where the last jump began.
  public void back() {
    go(behind, ahead);
  }

  /// Goes to where one was before going back.
  public void forward() {
    go(ahead, behind);
  }

  private void jumping() {
    Place here = here();
    if (going || here == null) {
      return;
    }
    ahead.clear();
    leave(here, behind);
    tell();
  }

  private void go(Deque<Place> from, Deque<Place> to) {
    Place here = here();
    Place next = from.pollFirst();
    while (next != null && (isSame(next, here) || isGone(next))) {
      next = from.pollFirst();
    }
    if (next != null) {
      if (here != null) {
        leave(here, to);
      }
      going = true;
      documents.reveal(next.file, new Span(next.offset, next.offset));
      going = false;
    }
    tell();
  }

  private void leave(Place here, Deque<Place> places) {
    if (!isSame(places.peekFirst(), here)) {
      places.addFirst(here);
    }
    if (places.size() > LONGEST) {
      places.removeLast();
    }
  }

  private @Nullable Place here() {
    Document front = documents.active();
    return front == null ? null : new Place(front.name(), front.port().viewpoint().caret());
  }

  /// Whether a place is on the line of the caret.
  private boolean isSame(@Nullable Place place, @Nullable Place here) {
    Document front = documents.active();
    return place != null
        && here != null
        && front != null
        && place.file.equals(here.file)
        && front.port().line(here.offset).span().touches(place.offset);
  }

  private boolean isGone(Place place) {
    Project project = session.project();
    return project == null || project.text(place.file) == null;
  }

  private void edited(FileName file, Edits edits) {
    for (Deque<Place> places : List.of(behind, ahead)) {
      for (Place place : places) {
        if (Objects.equals(place.file, file)) {
          place.offset = edits.map(place.offset);
        }
      }
    }
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      behind.clear();
      ahead.clear();
      tell();
    }
  }

  private void tell() {
    canGoBack.set(!behind.isEmpty());
    canGoForward.set(!ahead.isEmpty());
  }
}
