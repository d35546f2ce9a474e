package modeldesk.lang.search;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A word to compare with: upper and lower case are the same, `*` stands for anything.
record Wanted(Pattern pattern) {
  static Wanted is(String word) {
    String regex =
        Arrays.stream(word.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return new Wanted(
        Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
  }

  static Wanted containing(String word) {
    return is("*" + word + "*");
  }

  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }
}
