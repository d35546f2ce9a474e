package modeldesk.text;

/// How many characters two texts have in common at their beginning and, behind those, at their end.
public record Same(int start, int end) {
  private static final int STEP = 1024;

  public static Same of(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int start = 0;
    while (start + STEP <= shorter && a.regionMatches(start, b, start, STEP)) {
      start += STEP;
    }
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int rest = shorter - start;
    int end = 0;
    while (end + STEP <= rest
        && a.regionMatches(a.length() - end - STEP, b, b.length() - end - STEP, STEP)) {
      end += STEP;
    }
    while (end < rest && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return new Same(start, end);
  }
}
