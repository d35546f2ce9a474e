package modeldesk.ui.code;

import java.util.List;
import modeldesk.lang.search.Search;
import modeldesk.lang.search.Sought;
import modeldesk.text.Span;

/// What the find bar and the colours do to a whole text, without a window.
public final class FindAll {
  private FindAll() {}

  /// How many places there are, as far as the find bar counts them.
  public static int count(String text, String sought) {
    Search search = Search.of(new Sought(sought, false, false, false));
    return Found.in(text, new Span(0, text.length()), search).spans().size();
  }

  /// The text and its colours as an editor holds them.
  public static Object loaded(String text) {
    LoadedText loaded = LoadedText.of(text);
    return List.<Object>of(loaded.document(), loaded.states());
  }
}
