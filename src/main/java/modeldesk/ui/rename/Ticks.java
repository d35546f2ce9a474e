package modeldesk.ui.rename;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import modeldesk.lang.rename.Place;
import modeldesk.lang.rename.RenamedFile;
import modeldesk.model.FileName;

/// Which places are changed: all that nobody took out, and of the mentions in texts those that
/// somebody took in. They are known by where they stand, so that another name does not bring them
/// back.
final class Ticks {
  private record Key(FileName file, int start) {}

  /// The places that are not as they were at first.
  private final Set<Key> turned = new HashSet<>();

  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

  /// Another number after each change.
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  boolean isIn(RenamedFile file, Place place) {
    return !place.isOptional()
        || isInAtFirst(place) != turned.contains(new Key(file.file(), place.start()));
  }

  private static boolean isInAtFirst(Place place) {
    return place.kind() != Place.Kind.MENTION;
  }

  List<Place> in(RenamedFile file) {
    return file.places().stream().filter(place -> isIn(file, place)).toList();
  }

  void set(RenamedFile file, List<Place> places, boolean in) {
    for (Place place : places) {
      if (place.isOptional()) {
        Key key = new Key(file.file(), place.start());
        if (in == isInAtFirst(place)) {
          turned.remove(key);
        } else {
          turned.add(key);
        }
      }
    }
    version.set(version.get() + 1);
  }

  void clear() {
    turned.clear();
    version.set(version.get() + 1);
  }
}
