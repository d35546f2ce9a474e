package modeldesk.ui.inspector;

import java.util.List;
import java.util.Optional;
import modeldesk.lang.find.Spot;
import modeldesk.lang.find.Usages;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;

/// Where a name is used in the model: the one at the caret, else that of the open file in other
/// files. `total` counts all, `first` holds at most `LIMIT` of them in the order of the files.
public record Uses(String name, List<Spot> first, int total) {
  public static final int LIMIT = 50;
  static final Uses NONE = new Uses("", List.of(), 0);

  public Uses {
    first = List.copyOf(first);
  }

  /// Looks through the references of every file: for a background thread.
  static Uses at(ModelIndex model, FileName file, int caret) {
    Optional<Usages> here = Usages.at(model, file, caret);
    return here.map(found -> of(found.name(), found.spots()))
        .or(() -> Usages.ofFile(model, file).map(found -> ofOthers(found, file)))
        .orElse(NONE);
  }

  private static Uses ofOthers(Usages found, FileName own) {
    return of(
        found.name(), found.spots().stream().filter(spot -> !spot.file().equals(own)).toList());
  }

  private static Uses of(String name, List<Spot> all) {
    return new Uses(name, all.subList(0, Math.min(LIMIT, all.size())), all.size());
  }
}
