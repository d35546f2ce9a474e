package modeldesk.lang.check;

import java.util.List;
import java.util.function.Predicate;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.TopicFacts.FieldChoice;

/// Whether the list under `fields:` of a topic lets a field in: its members count by kind, all
/// views, then views, then tags, then single fields (YAML reference §3.6). Where tags decide, a
/// field that has none of them may have them from elsewhere and counts as out.
public final class Choice {
  private Choice() {}

  public static boolean isIn(List<FieldChoice> choices, String view, FieldFacts field) {
    boolean in = false;
    in = next(in, choices, each -> each.text().equals("all_views.*"));
    in = next(in, choices, each -> each.text().equals(view + ".*"));
    in =
        next(
            in,
            choices,
            each ->
                each.text().startsWith("tag:") && field.tags().contains(each.text().substring(4)));
    boolean tagsTakeOut =
        choices.stream().anyMatch(each -> each.out() && each.text().startsWith("tag:"));
    String name = view + "." + field.name();
    boolean single = choices.stream().anyMatch(each -> !each.out() && plain(each).equals(name));
    in = next(in, choices, each -> plain(each).equals(name));
    return in && (single || !tagsTakeOut || !field.tags().isEmpty() || !field.inherits());
  }

  private static boolean next(
      boolean before, List<FieldChoice> choices, Predicate<FieldChoice> kind) {
    boolean in = before;
    for (FieldChoice choice : choices) {
      if (kind.test(choice)) {
        in = !choice.out();
      }
    }
    return in;
  }

  private static String plain(FieldChoice choice) {
    int bracket = choice.text().indexOf('[');
    return bracket < 0 ? choice.text() : choice.text().substring(0, bracket);
  }
}
