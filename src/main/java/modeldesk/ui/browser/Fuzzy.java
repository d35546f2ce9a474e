package modeldesk.ui.browser;

import java.util.Locale;

/// Whether the letters of a query stand in a name in their order, with anything in between: `ordit`
/// finds `order_items.view`. Case and spaces do not count; an empty query finds everything.
record Fuzzy(String letters) {

  static Fuzzy of(String query) {
    return new Fuzzy(query.toLowerCase(Locale.ROOT).replaceAll("\\s+", ""));
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  boolean matches(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      int found = lower.indexOf(letters.charAt(i), at);
      if (found < 0) {
        return false;
      }
      at = found + 1;
    }
    return true;
  }
}
