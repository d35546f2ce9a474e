package modeldesk.lang.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// `@{constant}`, which Omni fills in before all else and so in any value (YAML reference §3.1).
final class ConstantMarks implements Spelling {
  private static final Pattern MARK = Pattern.compile("@\\{\\s*([A-Za-z_]\\w*)\\s*\\}");

  @Override
  public void write(Subject subject, NewName name, Places into) {
    if (subject.symbol().kind() != SymbolKind.CONSTANT) {
      return;
    }
    for (IndexedFile file : subject.model().files()) {
      for (Span span : in(file)) {
        if (word(file, span).equals(subject.name())) {
          into.refer(file.name(), span, name.text());
        }
      }
    }
  }

  /// The constant whose mark a caret is in; null for none.
  static @Nullable Symbol at(IndexedFile file, int offset) {
    return in(file).stream()
        .filter(span -> span.touches(offset))
        .findFirst()
        .map(span -> Symbol.of(SymbolKind.CONSTANT, word(file, span)))
        .orElse(null);
  }

  private static String word(IndexedFile file, Span span) {
    return file.text().substring(span.start(), span.end());
  }

  private static List<Span> in(IndexedFile file) {
    List<Span> found = new ArrayList<>();
    if (file.text().contains("@{")) {
      scan(file.text(), file.document().root(), found);
    }
    return found;
  }

  private static void scan(String text, @Nullable YamlNode node, List<Span> found) {
    switch (node) {
      case MapNode map -> map.entries().forEach(entry -> scan(text, entry.value(), found));
      case ListNode list -> list.items().forEach(item -> scan(text, item, found));
      case ScalarNode scalar -> {
        Matcher marks = MARK.matcher(text).region(scalar.span().start(), scalar.span().end());
        while (marks.find()) {
          found.add(new Span(marks.start(1), marks.end(1)));
        }
      }
      case null -> {}
    }
  }
}
