package modeldesk.ui.settings;

import java.util.List;

/// The way to a page of its own.
record Door(About about, String label, Runnable open) implements Setting {
  @Override
  public List<String> words() {
    return List.of(label);
  }
}
