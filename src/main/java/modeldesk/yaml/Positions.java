package modeldesk.yaml;

import java.util.Arrays;

/// Turns code points counted from the start of a text, as SnakeYAML counts, into UTF-16 units of
/// the text it is the end of.
final class Positions {
  /// For each character beyond the basic plane, how many code points stand before it.
  private final int[] wide;

  private final int shift;

  private Positions(int[] wide, int shift) {
    this.wide = wide;
    this.shift = shift;
  }

  /// `shift` is how much later everything stands than in `text`.
  static Positions of(String text, int shift) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count] = i - count;
        count++;
        i++;
      }
    }
    return new Positions(Arrays.copyOf(found, count), shift);
  }

  int utf16(int codePoint) {
    if (wide.length == 0) {
      return shift + codePoint;
    }
    int found = Arrays.binarySearch(wide, codePoint);
    return shift + codePoint + (found >= 0 ? found : -found - 1);
  }
}
