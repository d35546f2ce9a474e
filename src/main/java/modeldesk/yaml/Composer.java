package modeldesk.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.i18n.Messages;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.yaml.ScalarNode.Style;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Builds the tree from SnakeYAML's events. Its own composer is not used because it stops at the
/// first mistake, recurses, and reads YAML 1.1. What is known of a text already comes with its
/// rest.
final class Composer {
  private static final int DEEPEST = 200;
  static final int MOST_ERRORS = 100;

  private final String text;
  private final Positions positions;
  private final Deque<Opened> known;
  private final List<SyntaxError> errors = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Anchors anchors = new Anchors();
  private int readTo;
  private Anchors.@Nullable Built root;
  private @Nullable ScalarNode lastQuoted;

  Composer(String text, Rest rest) {
    this.text = text;
    this.positions = Positions.of(rest.text(), rest.shift());
    this.known = new ArrayDeque<>(rest.known());
  }

  /// Whether enough mistakes were found; the rest of the text is not read.
  boolean isFull() {
    return errors.size() >= MOST_ERRORS;
  }

  void error(Span span, String message) {
    if (!isFull()) {
      errors.add(new SyntaxError(span, message));
    }
  }

  YamlDocument compose(String readable) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(YamlParser.LONGEST + 1);
    ParserImpl parser = new ParserImpl(new StreamReader(readable), options);
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = take(parser.getEvent()) && !isFull();
      }
    } catch (MarkedYAMLException e) {
      stopped(new SyntaxMessages(text, positions, lastQuoted, openBracket()).of(e));
    } catch (NumberFormatException e) {
      // SnakeYAML 2.7 lets these out of escapes that lack digits or name no character.
      stopped(SyntaxMessages.badEscape(text, readTo));
    } catch (YAMLException e) {
      error(new Span(readTo, readTo), Messages.get("yaml.syntax.unreadable"));
    }
    while (!open.isEmpty()) {
      close(null);
    }
    return new YamlDocument(root == null ? null : root.node(), errors);
  }

  /// What stopped the reading is always told, but not twice.
  private void stopped(SyntaxError error) {
    if (errors.isEmpty() || !errors.getLast().message().equals(error.message())) {
      errors.add(error);
    }
  }

  private int openBracket() {
    Open innermost = open.peek();
    return innermost != null && innermost.flow ? innermost.start : -1;
  }

  /// False when nothing behind the event is wanted.
  private boolean take(Event event) {
    readTo = Math.min(positions.utf16(event.getEndMark().getIndex()), text.length());
    switch (event) {
      case AliasEvent alias -> add(alias(alias));
      case ScalarEvent scalar -> scalar(scalar);
      case CollectionStartEvent start -> {
        if (open.size() == DEEPEST) {
          error(at(start.getStartMark(), 1), Messages.get("yaml.syntax.tooDeep", DEEPEST));
          return false;
        }
        Opened begun = known.poll();
        open.push(
            begun == null
                ? new Open(start, positions.utf16(start.getStartMark().getIndex()))
                : new Open(begun));
        anchors.begin(start.getAnchor());
      }
      default -> {
        return structure(event);
      }
    }
    return true;
  }

  private boolean structure(Event event) {
    if (event.is(Event.ID.SequenceEnd) || event.is(Event.ID.MappingEnd)) {
      close(event.getEndMark());
    } else if (event.is(Event.ID.DocumentStart) && root != null) {
      error(at(event.getStartMark(), 3), Messages.get("yaml.syntax.secondDocument"));
      return false;
    }
    return !event.is(Event.ID.StreamEnd);
  }

  private void scalar(ScalarEvent event) {
    Style style =
        switch (event.getScalarStyle()) {
          case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
          case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
          case LITERAL -> Style.LITERAL;
          case FOLDED -> Style.FOLDED;
          case PLAIN -> Style.PLAIN;
        };
    int start = positions.utf16(event.getStartMark().getIndex());
    int end = positions.utf16(event.getEndMark().getIndex());
    if (style == Style.LITERAL || style == Style.FOLDED) {
      while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
    }
    String value = event.getValue();
    ScalarNode.Type type =
        style == Style.PLAIN && event.getTag() == null
            ? CoreSchema.type(value, 0, value.length())
            : ScalarNode.Type.STRING;
    ScalarNode node = new ScalarNode(value, style, type, new Span(start, end));
    if ((style == Style.DOUBLE_QUOTED || style == Style.SINGLE_QUOTED) && !isKnown()) {
      lastQuoted = node;
      runaway(node);
    }
    Anchors.Built built = new Anchors.Built(node, 1, 0);
    anchors.end(event.getAnchor(), built);
    add(built);
  }

  /// Whether what comes next is the key of a collection that is known, which stands elsewhere.
  private boolean isKnown() {
    Open parent = open.peek();
    return parent != null && parent.awaited != null;
  }

  /// A quote of many lines that ends just before a `#` was ended by the quote of a colour or the
  /// like.
  private void runaway(ScalarNode quoted) {
    int end = quoted.span().end();
    if (end < text.length()
        && text.charAt(end) == '#'
        && text.substring(quoted.span().start(), end).contains("\n")) {
      int line = LineIndex.of(text).lineOf(end) + 1;
      error(
          new Span(quoted.span().start(), quoted.span().start() + 1),
          Messages.get("yaml.syntax.runawayQuote", line));
    }
  }

  private Anchors.Built alias(AliasEvent event) {
    Span span = span(event.getStartMark(), event.getEndMark());
    String problem = anchors.problem(event.getAnchor(), DEEPEST - open.size());
    if (problem != null) {
      error(span, problem);
      return Anchors.nothing(span);
    }
    return anchors.use(event.getAnchor(), span);
  }

  private void add(Anchors.Built built) {
    Open parent = open.peek();
    if (parent == null) {
      root = root == null ? built : root;
    } else {
      parent.add(built);
    }
  }

  /// Ends the innermost collection; `mark` is null when the text ends within it.
  private void close(@Nullable Mark mark) {
    Open done = open.pop();
    int end = done.flow && mark != null ? positions.utf16(mark.getIndex()) : done.end;
    Anchors.Built built = done.build(new Span(done.start, Math.max(done.start, end)));
    anchors.end(done.anchor, built);
    add(built);
  }

  private Span span(Mark start, Mark end) {
    return new Span(positions.utf16(start.getIndex()), positions.utf16(end.getIndex()));
  }

  private Span at(Mark start, int length) {
    int from = Math.min(positions.utf16(start.getIndex()), text.length());
    return new Span(from, Math.min(from + length, text.length()));
  }

  /// A collection that is being read.
  private final class Open {
    final @Nullable String anchor;
    final boolean flow;
    final int start;
    private final boolean map;
    private final List<YamlNode> items = new ArrayList<>();
    private final List<MapNode.Entry> entries = new ArrayList<>();
    private final Map<String, ScalarNode> keys = new HashMap<>();
    private @Nullable ScalarNode key;

    /// The first key that comes is this one.
    private @Nullable ScalarNode awaited;

    private int end;
    private int nodes = 1;
    private int height;

    Open(CollectionStartEvent event, int start) {
      this.map = event instanceof MappingStartEvent;
      this.anchor = event.getAnchor();
      this.flow = event.isFlow();
      this.start = start;
      this.end = start;
    }

    /// Goes on with a block of which much is known.
    Open(Opened known) {
      map = known.map;
      anchor = null;
      flow = false;
      start = known.start;
      end = start;
      items.addAll(known.items);
      entries.addAll(known.entries);
      entries.forEach(entry -> keys.putIfAbsent(entry.key().text(), entry.key()));
      awaited = known.key;
    }

    void add(Anchors.Built built) {
      YamlNode node = built.node();
      end = Math.max(end, node.span().end());
      nodes = Math.min(Anchors.MOST_NODES, nodes + built.nodes());
      height = Math.max(height, built.height() + 1);
      if (!map) {
        items.add(node);
      } else if (key == null) {
        key = key(node);
      } else {
        entries.add(new MapNode.Entry(key, node));
        key = null;
      }
    }

    private ScalarNode key(YamlNode node) {
      if (!(node instanceof ScalarNode scalar)) {
        error(
            node.span(),
            text.startsWith("{{", Math.max(0, node.span().start() - 1))
                ? Messages.get("yaml.syntax.template")
                : Messages.get("yaml.syntax.keyNotText"));
        String source = text.substring(node.span().start(), node.span().end());
        return new ScalarNode(source, Style.PLAIN, ScalarNode.Type.STRING, node.span());
      }
      ScalarNode expected = awaited;
      if (expected != null) {
        awaited = null;
        keys.putIfAbsent(expected.text(), expected);
        return expected;
      }
      ScalarNode first = keys.putIfAbsent(scalar.text(), scalar);
      if (first != null) {
        SyntaxError twin = Twins.error(text, first, scalar);
        error(twin.span(), twin.message());
      }
      return scalar;
    }

    Anchors.Built build(Span span) {
      if (key != null) {
        Span nothing = new Span(key.span().end(), key.span().end());
        entries.add(
            new MapNode.Entry(key, new ScalarNode("", Style.PLAIN, ScalarNode.Type.NULL, nothing)));
        key = null;
      }
      YamlNode node = map ? new MapNode(entries, flow, span) : new ListNode(items, flow, span);
      return new Anchors.Built(node, nodes, height);
    }
  }
}
