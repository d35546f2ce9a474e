package modeldesk.app;

import java.util.List;
import java.util.Random;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// A third person, who changes the shared model in Omni itself and sees what she changes.
final class Stranger {
  static final String NAME = "T";

  /// One that is there, and two that carry the names of keys.
  private static final List<String> COLUMNS = List.of("id", "f_one", "f_two");

  private final Ground ground;
  private final Ledger ledger;

  Stranger(Ground ground, Ledger ledger) {
    this.ground = ground;
    this.ledger = ledger;
  }

  void change(FileName file, Random random) {
    String text = ground.text(ground.shared(), file);
    List<String> keys = KeyLines.KEYS;
    String key = keys.get(random.nextInt(keys.size()));
    if (text == null) {
      ledger.step(NAME + " creates " + file.key());
      write(file, null, KeyLines.fresh(file, () -> ledger.value(NAME)));
    } else if (random.nextInt(8) == 0) {
      ledger.step(NAME + " deletes " + file.key());
      write(file, text, null);
    } else if (KeyLines.has(text, key) && random.nextInt(4) == 0) {
      ledger.step(NAME + " removes " + key + " of " + file.key());
      write(file, text, KeyLines.without(text, key));
    } else {
      ledger.step(NAME + " sets " + key + " of " + file.key());
      String value = ledger.value(NAME);
      ledger.note(value);
      write(file, text, KeyLines.set(text, key, value));
    }
  }

  /// Changes the database itself, as the branch or the shared model will see it.
  void alter(Random random) {
    List<Target> places = ground.places();
    Target place = places.get(random.nextInt(places.size()));
    String column = COLUMNS.get(random.nextInt(COLUMNS.size()));
    ledger.step(NAME + " adds or drops column " + column + " for " + place.displayName());
    ground.alter(place, column);
  }

  private void write(FileName file, @Nullable String before, @Nullable String after) {
    ledger.sees(before, after);
    ground.write(file, after);
  }
}
