package planted.text;

import planted.api.PlantedCall;

/// A value that reaches up to an edge.
public final class PlantedUpwardImport {
  public String text() {
    return new PlantedCall().answer();
  }
}
