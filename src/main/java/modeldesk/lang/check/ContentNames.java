package modeldesk.lang.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.model.ContentName;

/// The name that a finding of the content validator is about. Only `Field 'v.f' not found in model`
/// is documented (api.md §5.4); views and topics are read by the same pattern.
public final class ContentNames {
  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(field|view|topic)\\s+['\"`“‘]([^'\"`”’]+)['\"`”’]");

  private ContentNames() {}

  /// The first name in the message, a field without its timeframe; empty when there is none, as for
  /// a field without a view.
  public static Optional<ContentName> in(String message) {
    Matcher named = NAMED.matcher(message);
    if (!named.find()) {
      return Optional.empty();
    }
    ContentName.Type type =
        switch (named.group(1).toLowerCase(Locale.ROOT)) {
          case "field" -> ContentName.Type.FIELD;
          case "view" -> ContentName.Type.VIEW;
          default -> ContentName.Type.TOPIC;
        };
    String name = named.group(2).strip();
    if (type == ContentName.Type.FIELD && name.indexOf('[') > 0) {
      name = name.substring(0, name.indexOf('['));
    }
    return ContentName.isValid(type, name)
        ? Optional.of(new ContentName(type, name))
        : Optional.empty();
  }
}
