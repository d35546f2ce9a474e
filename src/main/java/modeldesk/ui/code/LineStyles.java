package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import modeldesk.yaml.Token;
import modeldesk.yaml.TokenKind;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

/// The style classes of one line: what the lexer says, with the overlays' marks on top.
final class LineStyles implements Token.Sink, Overlay.Sink {
  private static final int MOST_MARKS = 60;
  private static final Character NO_SIGN = Character.MAX_VALUE;
  private static final List<String> PLAIN = List.of();

  private record Mark(int start, int end, String styleClass) {}

  private final Map<TokenKind, List<String>> classes = new EnumMap<>(TokenKind.class);
  private final Map<TokenKind, Character> signs = new EnumMap<>(TokenKind.class);
  private final List<Token> tokens = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private String line = "";

  LineStyles() {
    for (TokenKind kind : TokenKind.values()) {
      classes.put(kind, List.of(kind.styleClass()));
      signs.put(kind, (char) signs.size());
    }
  }

  /// Takes another line.
  void begin(String newLine) {
    line = newLine;
    tokens.clear();
    marks.clear();
  }

  /// Blanks have no colour: those before a token go with it, as one node of the scene less.
  @Override
  public void token(int start, int end, TokenKind kind) {
    int before = tokens.isEmpty() ? 0 : tokens.getLast().end();
    tokens.add(new Token(isBlank(before, start) ? before : start, end, kind));
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void mark(int start, int end, String styleClass) {
    if (start < end && marks.size() < MOST_MARKS) {
      marks.add(new Mark(start, end, styleClass));
    }
  }

  /// Lines with the same look have the same colours.
  String look() {
    int length = line.length();
    char[] look = new char[tokens.size() * 3 + 2];
    look[0] = (char) (length >> Character.SIZE);
    look[1] = (char) length;
    int at = 2;
    for (Token token : tokens) {
      look[at++] = (char) token.start();
      look[at++] = (char) token.end();
      look[at++] = signs.getOrDefault(token.kind(), NO_SIGN);
    }
    return new String(look);
  }

  /// The spans of the line, at least one.
  StyleSpans<Collection<String>> spans() {
    int length = line.length();
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    if (marks.isEmpty()) {
      colours(spans, length);
    } else {
      coloursAndMarks(spans, length);
    }
    return spans.create();
  }

  private void colours(StyleSpansBuilder<Collection<String>> spans, int length) {
    int from = 0;
    for (Token token : tokens) {
      if (from < token.start()) {
        spans.add(PLAIN, token.start() - from);
      }
      spans.add(style(token.kind()), token.end() - token.start());
      from = token.end();
    }
    if (from < length || length == 0) {
      spans.add(PLAIN, length - from);
    }
  }

  private void coloursAndMarks(StyleSpansBuilder<Collection<String>> spans, int length) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    for (Token token : tokens) {
      cuts.add(token.start());
      cuts.add(token.end());
    }
    for (Mark mark : marks) {
      cuts.add(Math.clamp(mark.start(), 0, length));
      cuts.add(Math.clamp(mark.end(), 0, length));
    }
    int from = 0;
    int next = 0;
    for (int cut : cuts.tailSet(1)) {
      while (next < tokens.size() && tokens.get(next).end() <= from) {
        next++;
      }
      spans.add(at(from, next < tokens.size() ? tokens.get(next) : null), cut - from);
      from = cut;
    }
  }

  private List<String> at(int column, @Nullable Token token) {
    List<String> base =
        token != null && token.start() <= column && column < token.end()
            ? style(token.kind())
            : PLAIN;
    List<String> all = base;
    for (Mark mark : marks) {
      if (mark.start() <= column && column < mark.end() && !all.contains(mark.styleClass())) {
        all = new ArrayList<>(all);
        all.add(mark.styleClass());
      }
    }
    return all;
  }

  private List<String> style(TokenKind kind) {
    return classes.getOrDefault(kind, PLAIN);
  }
}
