package modeldesk.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One line of the page: something to choose, or something to know and to do about it.
sealed interface Setting
    permits Choice, Family, Amount, HistoryUse, TrustedHosts, Folder, Door, Words {
  About about();

  /// What else it shows, such as its values.
  List<String> words();

  /// Whether each word of `query` stands somewhere in what it shows or is also called, whatever the
  /// case.
  default boolean matches(String query) {
    String all =
        Stream.concat(
                Stream.of(
                    about().group().title(), about().name(), about().explained(), about().also()),
                words().stream())
            .reduce("", (text, more) -> text + "\n" + more)
            .toLowerCase(Locale.ROOT);
    return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
  }
}
