package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import modeldesk.model.Target;
import modeldesk.ui.push.PushRow;

/// A file sent without some of its keys: what was left out is not on the server and stays where it
/// was, in the draft.
record PartPush(PushRow row, Target place, String text, List<String> leftOut) {

  void check(Colleague who, Ground ground) {
    if (!row.isDone() || !who.isAt(place)) {
      return;
    }
    String sent = String.valueOf(ground.text(place, row.name()));
    assertThat(who.text(row.name())).as("the draft with what was left out").isEqualTo(text);
    for (String key : leftOut) {
      String value = KeyLines.KEYS.contains(key) ? KeyLines.value(text, key) : "";
      if (!value.isEmpty()) {
        assertThat(sent).as("left out").doesNotContain(" " + value);
      }
    }
  }
}
