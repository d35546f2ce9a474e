package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Collects the references of one file from its values (YAML reference §3). Works on the characters
/// of the text, so that every span is exact however a value is quoted.
final class References {
  private static final Set<String> FILTER_ENDS = Set.of("value", "range_start", "range_end");
  private static final Set<String> FIELD_ENDS =
      Set.of("filter", "in_query", "value", "raw", "range_start", "range_end");

  /// What begins like a tag that names something.
  private static final Pattern OPEN_TAG = Pattern.compile("\\{\\{\\s*[#^/]?\\s*(\\w+(?:\\.\\w+)+)");

  /// Where a long text in double quotes goes on in the next line.
  private static final Pattern TORN_LINE = Pattern.compile("\\\\\\R\\s*");

  /// What begins like a reference.
  private static final Pattern OPEN_NAME =
      Pattern.compile("\\$\\{\\s*+(@?\\w++(?:\\.\\w++)*+\\.?+(?:\\[\\w*+]?+)?+)");

  final Tree tree;
  private final String text;
  private final Map<String, String> words = new HashMap<>();
  final List<Reference> found = new ArrayList<>();
  final List<Template> templates = new ArrayList<>();

  References(Tree tree) {
    this.tree = tree;
    this.text = tree.text();
  }

  void add(SymbolKind kind, String name, Use use, Scope scope, int start, int end) {
    found.add(new Reference(kind, "", word(name), "", true, use, scope.topic(), start, end));
  }

  /// A value that is one name.
  void name(SymbolKind kind, @Nullable YamlNode node, Use use, Scope scope) {
    if (node instanceof ScalarNode scalar && !scalar.text().isBlank() && isPlain(scalar)) {
      Span inner = inner(scalar);
      add(kind, text.substring(inner.start(), inner.end()), use, scope, inner.start(), inner.end());
    }
  }

  /// A list of names, or one name.
  void names(SymbolKind kind, @Nullable YamlNode node, Use use, Scope scope) {
    if (node instanceof ListNode list) {
      list.items().forEach(item -> name(kind, item, use, scope));
    } else {
      name(kind, node, use, scope);
    }
  }

  /// `a`, `a|b`, `a|b&c` in each element (YAML reference §3.7).
  void grants(@Nullable YamlNode node) {
    if (!(node instanceof ListNode list)) {
      return;
    }
    for (YamlNode item : list.items()) {
      if (item instanceof ScalarNode scalar && isPlain(scalar)) {
        Span inner = inner(scalar);
        int start = inner.start();
        for (int i = start; i <= inner.end(); i++) {
          if (i == inner.end() || "|&, ()".indexOf(text.charAt(i)) >= 0) {
            if (i > start) {
              String name = text.substring(start, i);
              add(SymbolKind.ACCESS_GRANT, name, Use.VALUE, Scope.NONE, start, i);
            }
            start = i + 1;
          }
        }
      }
    }
  }

  /// `field`, `view.field` or one of them with a timeframe in brackets.
  void field(@Nullable YamlNode node, Use use, Scope scope) {
    if (node instanceof ScalarNode scalar && isPlain(scalar)) {
      Span inner = inner(scalar);
      field(inner.start(), inner.end(), use, scope);
    }
  }

  void fields(@Nullable YamlNode node, Use use, Scope scope) {
    if (node instanceof ListNode list) {
      list.items().forEach(item -> field(item, use, scope));
    }
  }

  /// Members of lists of fields with their wildcards and prefixes (YAML reference §3.6).
  void fieldList(@Nullable YamlNode node, Use use, Scope scope) {
    if (!(node instanceof ListNode list)) {
      return;
    }
    for (YamlNode item : list.items()) {
      if (item instanceof ScalarNode scalar && isPlain(scalar)) {
        Span inner = inner(scalar);
        int start = inner.start();
        boolean out = start < inner.end() && text.charAt(start) == '-';
        start = out ? start + 1 : start;
        String word = text.substring(start, inner.end());
        Use as = out && use == Use.FIELD_LIST ? Use.FIELD_LIST_OUT : use;
        if (word.startsWith("tag:")) {
          add(SymbolKind.TAG, word.substring(4), as, scope, start + 4, inner.end());
        } else if (word.startsWith("set:")) {
          add(SymbolKind.SET, word.substring(4), as, scope, start + 4, inner.end());
        } else if (word.endsWith(".*")) {
          int end = inner.end() - 2;
          if (!word.equals("all_views.*") && Words.isName(text, start, end)) {
            add(SymbolKind.VIEW, text.substring(start, end), as, scope, start, end);
          }
        } else {
          field(start, inner.end(), as, scope);
        }
      }
    }
  }

  /// The keys of conditions, and fields that their values name (YAML reference §3.3).
  void filters(@Nullable YamlNode node, Scope scope) {
    if (!(node instanceof MapNode map)) {
      return;
    }
    for (MapNode.Entry entry : map.entries()) {
      if (entry.value() instanceof ListNode) {
        continue;
      }
      field(entry.key(), Use.FILTER, scope);
      if (entry.value() instanceof MapNode condition) {
        field(condition.get("bind"), Use.VALUE, scope);
        Scope inner = scope;
        if (condition.get("query_structure") instanceof MapNode query) {
          inner = scope.inTopic(topicOf(query));
          query(query, scope);
        }
        field(condition.get("field_name_in_query"), Use.QUERY, inner);
        field(condition.get("field_name_not_in_query"), Use.QUERY, inner);
      }
    }
  }

  private static String topicOf(MapNode query) {
    String topic = query.text("topic");
    return topic == null ? "" : topic;
  }

  /// A query written as YAML (YAML reference §6, §8); names of its own calculations are no fields.
  void query(MapNode query, Scope around) {
    String topic = topicOf(query);
    Scope scope = new Scope("", topic.isEmpty() ? around.topic() : topic);
    name(SymbolKind.VIEW, query.get("base_view"), Use.BASE_VIEW, scope);
    name(SymbolKind.TOPIC, query.get("topic"), Use.VALUE, scope);
    switch (query.get("fields")) {
      case MapNode map -> map.entries().forEach(entry -> field(entry.key(), Use.QUERY, scope));
      case ListNode list -> fieldList(list, Use.QUERY, scope);
      case null, default -> {}
    }
    fields(query.get("pivots"), Use.QUERY, scope);
    fields(query.get("fill_fields"), Use.QUERY, scope);
    if (query.get("sorts") instanceof ListNode sorts) {
      for (YamlNode sort : sorts.items()) {
        field(sort instanceof MapNode map ? map.get("field") : sort, Use.QUERY, scope);
      }
    }
    filters(query.get("filters"), scope);
    if (query.get("join_via_map") instanceof MapNode via) {
      for (MapNode.Entry entry : via.entries()) {
        name(SymbolKind.VIEW, entry.key(), Use.VALUE, scope);
        names(SymbolKind.VIEW, entry.value(), Use.VALUE, scope);
      }
    }
    if (query.get("calculations") instanceof MapNode calculations) {
      calculations.entries().forEach(entry -> templated(entry.value(), Use.SQL, scope, false));
    }
  }

  /// What `${…}`, `@{…}` and `{{…}}` name in a value and all below it. `context` is for an
  /// `ai_context`, where only constants are names.
  void templated(@Nullable YamlNode node, Use use, Scope scope, boolean context) {
    switch (node) {
      case ScalarNode scalar -> scan(scalar, use, scope, context);
      case ListNode list -> list.items().forEach(item -> templated(item, use, scope, context));
      case MapNode map ->
          map.entries().forEach(entry -> templated(entry.value(), use, scope, context));
      case null -> {}
    }
  }

  private void scan(ScalarNode scalar, Use use, Scope scope, boolean context) {
    int end = scalar.span().end();
    List<Template.Tag> tags = new ArrayList<>();
    Braces braces = new Braces(text, scalar.span().start(), end);
    int i = scalar.span().start();
    while (i < end - 2) {
      char c = text.charAt(i);
      if (c == '-' && text.charAt(i + 1) == '-' && Words.startsLine(text, i)) {
        i = Words.lineEnd(text, i, end);
      } else if (c == '{' && text.charAt(i + 1) == '{') {
        i = tag(i, end, scope, context, tags);
      } else if ((c == '$' || c == '@') && text.charAt(i + 1) == '{') {
        Template.Tag open = c == '$' && isSql(use) ? open(i, end, braces) : null;
        if (open != null) {
          tags.add(open);
          i = open.span().end();
          continue;
        }
        int close = text.indexOf('}', i);
        if (close < 0 || close >= end) {
          break;
        }
        if (c == '@') {
          constant(i + 2, close);
        } else if (!context) {
          placeholder(i + 2, close, use, scope);
        }
        i = close + 1;
      } else {
        i++;
      }
    }
    if (!tags.isEmpty()) {
      templates.add(new Template(scalar.span(), context, tags));
    }
  }

  /// Whether every `${` of a value is a reference; other values may have one of their own.
  private static boolean isSql(Use use) {
    return use == Use.SQL || use == Use.JOIN_SQL || use == Use.TABLE || use == Use.MEMBER;
  }

  /// A `${` and a name with no brace before the next `${` or the end of the value. Null when it is
  /// closed, or may be no reference: escaped, or behind `--`.
  private Template.@Nullable Tag open(int at, int end, Braces braces) {
    int close = braces.closing(at);
    if (close >= 0 && text.indexOf("${", at + 2, close) < 0) {
      return null;
    }
    Matcher name = OPEN_NAME.matcher(text).region(at, end);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return before == '$' || before == '\\' || braces.isBehindDashes(at) || !name.lookingAt()
        ? null
        : new Template.Tag(
            Template.Tag.OPEN_REFERENCE, word(name.group(1)), new Span(at, name.end()));
  }

  private void constant(int from, int to) {
    int start = Words.skipBlank(text, from, to);
    int end = Words.trimBlank(text, start, to);
    if (Words.isName(text, start, end)) {
      add(SymbolKind.CONSTANT, text.substring(start, end), Use.VALUE, Scope.NONE, start, end);
    }
  }

  private void placeholder(int from, int to, Use use, Scope scope) {
    int start = Words.skipBlank(text, from, to);
    int end = Words.trimBlank(text, start, to);
    if (use == Use.TABLE) {
      if (Words.isName(text, start, end)) {
        add(SymbolKind.VIEW, text.substring(start, end), Use.TABLE, scope, start, end);
      } else {
        field(start, end, Use.SQL, scope);
      }
      return;
    }
    field(start, end, use, scope);
  }

  /// `name`, `view.name`, `topic.view.name` or `@topic.view.name`, with or without brackets; what
  /// is none of these is left alone. In SQL a blank within a name is a slip: no name has one.
  private void field(int from, int to, Use use, Scope scope) {
    int end = to;
    String timeframe = "";
    if (end > from && text.charAt(end - 1) == ']') {
      int open = text.lastIndexOf('[', end);
      if (open <= from || !Words.isWord(text, open + 1, end - 1)) {
        return;
      }
      timeframe = word(text.substring(open + 1, end - 1));
      end = open;
    }
    boolean member = from < end && text.charAt(from) == '@';
    int start = member ? from + 1 : from;
    List<Span> parts = Words.parts(text, start, end);
    if (parts.isEmpty() && (use == Use.SQL || use == Use.JOIN_SQL)) {
      parts = Words.torn(text, start, end);
    }
    int count = parts.size();
    if (count == 0 || count > 3 || (member && count != 3)) {
      return;
    }
    Span last = parts.getLast();
    String name = word(text.substring(last.start(), last.end()));
    String owner = scope.view();
    String topic = scope.topic();
    if (count == 3) {
      String first = part(parts.getFirst());
      if (first.startsWith("_shared_")) {
        return;
      }
      topic = first;
      Span at = parts.getFirst();
      add(SymbolKind.TOPIC, first, Use.MEMBER, scope, at.start(), at.end());
    }
    if (count > 1) {
      Span view = parts.get(count - 2);
      owner = part(view);
      add(SymbolKind.VIEW, owner, use, scope.inTopic(topic), view.start(), view.end());
    }
    found.add(
        new Reference(
            SymbolKind.FIELD,
            owner,
            name,
            timeframe,
            count > 1,
            use,
            topic,
            last.start(),
            last.end()));
  }

  private String part(Span span) {
    return word(text.substring(span.start(), span.end()));
  }

  private int tag(int at, int end, Scope scope, boolean context, List<Template.Tag> tags) {
    int close = text.indexOf("}}", at);
    int next = text.indexOf("{{", at + 2);
    boolean closed = close >= 0 && close < end && (next < 0 || close < next);
    Matcher open = closed ? null : OPEN_TAG.matcher(text).region(at, end);
    if (open != null && open.lookingAt()) {
      tags.add(new Template.Tag(Template.Tag.OPEN, word(open.group(1)), new Span(at, open.end(1))));
      return open.end();
    }
    if (close < 0 || close >= end) {
      return end;
    }
    if (!closed) {
      return next;
    }
    int start = Words.skipBlank(text, at + 2, close);
    char sign = start < close ? text.charAt(start) : ' ';
    boolean signed = sign == '#' || sign == '^' || sign == '/';
    int from = Words.skipBlank(text, signed ? start + 1 : start, close);
    int to = Words.trimBlank(text, from, close);
    String name = word(TORN_LINE.matcher(text.substring(from, to)).replaceAll(""));
    tags.add(new Template.Tag(signed ? sign : ' ', name, new Span(at, close + 2)));
    List<Span> parts = Words.parts(text, from, to);
    if (!context && sign != '/') {
      mustache(parts, scope);
    }
    return close + 2;
  }

  private void mustache(List<Span> parts, Scope scope) {
    if (parts.size() < 3) {
      return;
    }
    boolean filter = part(parts.getFirst()).equals("filters");
    String end = part(parts.getLast());
    boolean known = filter ? FILTER_ENDS.contains(end) : FIELD_ENDS.contains(end);
    if (parts.size() != (filter ? 4 : 3) || !known) {
      return;
    }
    Span view = parts.get(filter ? 1 : 0);
    Span name = parts.get(filter ? 2 : 1);
    String owner = part(view);
    add(SymbolKind.VIEW, owner, Use.MUSTACHE, scope, view.start(), view.end());
    found.add(
        new Reference(
            SymbolKind.FIELD,
            owner,
            part(name),
            "",
            true,
            Use.MUSTACHE,
            scope.topic(),
            name.start(),
            name.end()));
  }

  /// Whether a value is written as it reads: no alias, which stands for a value elsewhere, and no
  /// escapes.
  private boolean isPlain(ScalarNode scalar) {
    Span inner = inner(scalar);
    return !scalar.isNull()
        && scalar.text().length() == inner.length()
        && text.startsWith(scalar.text(), inner.start());
  }

  /// The characters of a scalar without its quotes, and without an anchor in front of it.
  Span inner(ScalarNode scalar) {
    Span span = scalar.span();
    int length = scalar.text().length();
    if (length > 0
        && length < span.length()
        && text.charAt(span.start()) == '&'
        && text.startsWith(scalar.text(), span.end() - length)) {
      return new Span(span.end() - length, span.end());
    }
    boolean quoted =
        scalar.style() == ScalarNode.Style.SINGLE_QUOTED
            || scalar.style() == ScalarNode.Style.DOUBLE_QUOTED;
    return quoted && span.length() >= 2 ? new Span(span.start() + 1, span.end() - 1) : span;
  }

  /// The same words share their characters.
  String word(String word) {
    String known = words.putIfAbsent(word, word);
    return known == null ? word : known;
  }
}
