package modeldesk.playground.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Replacements collected for a text and applied together. Several at one place keep the order in
/// which they were added.
final class Splices {
  private record Splice(int start, int end, String text) {}

  private final String text;
  private final List<Splice> splices = new ArrayList<>();

  Splices(String text) {
    this.text = text;
  }

  void insert(int at, String inserted) {
    splices.add(new Splice(at, at, inserted));
  }

  void replace(int start, int end, String replacement) {
    splices.add(new Splice(start, end, replacement));
  }

  void remove(int start, int end) {
    splices.add(new Splice(start, end, ""));
  }

  String applied() {
    splices.sort(Comparator.comparingInt(Splice::start));
    StringBuilder result = new StringBuilder(text.length() + 64);
    int from = 0;
    for (Splice splice : splices) {
      result.append(text, from, Math.max(from, splice.start)).append(splice.text);
      from = Math.max(from, splice.end);
    }
    return result.append(text, from, text.length()).toString();
  }
}
