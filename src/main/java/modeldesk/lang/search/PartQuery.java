package modeldesk.lang.search;

import java.util.List;

/// Asks for parts of a model by what they have or lack, in words:
///
/// ```
/// query     = { being } subject { [ "and" ] condition }
/// subject   = "fields" | "dimensions" | "measures" | "filters"
///           | "views" | "query views" | "topics" | "relationships"
/// condition = "with" key [ [ "is" ] word | "containing" word ]
///           | "without" key | "named" word | "in" word | being
/// being     = [ "not" ] ( "hidden" | "ignored" | "unused" )
/// ```
///
/// A key is one of the subject's parameters; for its underscores one may write spaces. A word is
/// compared as a whole, whatever its case, `*` stands for anything, and one with spaces stands in
/// double quotes. A list has a word if one of its items is it. `in` names the view of a field, the
/// folder of a view, a view of a topic, a side of a relationship. Examples: `measures without
/// description`, `fields not hidden with format is usd*`, `topics with base_view orders`, `views
/// without primary key`.
public record PartQuery(Subject subject, List<Condition> conditions) {
  public PartQuery {
    conditions = List.copyOf(conditions);
  }

  /// Reads a query; what cannot be understood is said in a `SearchException`.
  public static PartQuery of(String text) {
    return new PartReader(text).read();
  }

  /// The words that can come next, or that complete the one that is begun.
  public static List<String> next(String text) {
    return PartReader.next(text);
  }
}
