package modeldesk.lang.index;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells the names of a model's own formats from Omni's and from patterns (YAML reference §3.4).
public final class FormatWords {
  private static final Pattern OWN =
      Pattern.compile(
          "(?:number|percent|id|thousands|millions|billions|trillions|big|bignumber|financial"
              + "|relative|relativenumeric|relativeshort"
              + "|(?:big)?(?:[a-z]{3})?(?:currency|accounting|financial))(?:_\\d)?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /// Words made of the letters of date patterns alone, and those Excel knows.
  private static final Pattern PATTERN =
      Pattern.compile("(?i)[dmyhsaeqwz0_]+|general|text|string|date|datetime|time|standard");

  private FormatWords() {}

  /// Whether a format written so is the name of one that the model gives.
  public static boolean isGiven(String word) {
    return !OWN.matcher(word.toLowerCase(Locale.ROOT)).matches()
        && NAME.matcher(word).matches()
        && !PATTERN.matcher(word).matches();
  }
}
