package modeldesk.i18n;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences the user reads, by key `feature.part.what`. The first part of a key names the
/// bundle: `push.title` stands in `modeldesk/i18n/push.properties` (UTF-8,
/// `java.text.MessageFormat` patterns when arguments are given, so an apostrophe in such a pattern
/// is written twice).
public final class Messages {
  private Messages() {}

  /// The sentence of `key` with `arguments` filled in. A missing key throws
  /// `MissingResourceException`; a test keeps that from happening.
  public static String get(String key, Object... arguments) {
    String feature = key.substring(0, key.indexOf('.'));
    String sentence =
        ResourceBundle.getBundle("modeldesk.i18n." + feature, Locale.ENGLISH).getString(key);
    return arguments.length == 0
        ? sentence
        : new MessageFormat(sentence, Locale.ENGLISH).format(arguments);
  }

  /// A count that stands alone, written as it is in a sentence: 1,234. The number of a line is no
  /// count and is written as the editor shows it: 1234.
  public static String count(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }
}
