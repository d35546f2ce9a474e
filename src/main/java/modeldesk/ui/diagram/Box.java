package modeldesk.ui.diagram;

import modeldesk.lang.graph.Place;
import org.jspecify.annotations.Nullable;

/// A box of a diagram: `id` is what it stands for, `title` and `detail` are written in it, `badge`
/// on its upper edge, empty for none. `facts` says more in a sentence.
record Box(
    String id,
    String title,
    String detail,
    String badge,
    Look look,
    String facts,
    @Nullable Place place) {
  enum Look {
    PLAIN,
    /// What the diagram begins with.
    BASE,
    /// Not there yet, but possible.
    POSSIBLE
  }
}
