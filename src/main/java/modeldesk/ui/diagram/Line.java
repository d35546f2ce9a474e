package modeldesk.ui.diagram;

import modeldesk.lang.graph.Place;
import org.jspecify.annotations.Nullable;

/// A line of a diagram from box to box, by their ids. `sign` stands on it, empty for none; `facts`
/// says the same in words, `code` is the SQL behind it. `warns` is for one that repeats rows,
/// `possible` for one that could be and is not.
record Line(
    String from,
    String to,
    String sign,
    String facts,
    String code,
    boolean warns,
    boolean possible,
    @Nullable Place place) {}
