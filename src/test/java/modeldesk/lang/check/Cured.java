package modeldesk.lang.check;

import java.util.Objects;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.Fix;

/// A model after a cure.
final class Cured {
  private Cured() {}

  static ModelIndex model(ModelIndex model, Fix fix) {
    ModelIndex cured = model;
    for (Fix.Change change : fix.changes()) {
      cured =
          switch (change) {
            case Fix.Change.Delete(var file) -> cured.without(file);
            case Fix.Change.Edit(var file, var edits) ->
                cured.with(file, edits.apply(Objects.requireNonNull(cured.file(file)).text()));
          };
    }
    return cured;
  }
}
