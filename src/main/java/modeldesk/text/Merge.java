package modeldesk.text;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/// Two texts that began as one brought together line by line. Where only one of them changed, its
/// change is taken; where both changed the same lines differently, both stand in `text` between the
/// marks that version control uses. Line ends are not compared; the result has those of `ours`.
public record Merge(String text, int conflicts) {
  private static final String OURS = "<<<<<<< ";
  private static final String BETWEEN = "=======";
  private static final String THEIRS = ">>>>>>> ";

  /// Merges what `ours` and `theirs` made of `base`; the names stand behind the marks.
  public static Merge of(
      String base, String ours, String oursName, String theirs, String theirsName) {
    List<Lines> sides = List.of(Lines.of(base), Lines.of(ours), Lines.of(theirs));
    MergeResult<Lines> merged =
        new MergeAlgorithm().merge(new ByText(), sides.get(0), sides.get(1), sides.get(2));
    Writer writer = new Writer(sides, oursName, theirsName);
    merged.forEach(writer::add);
    return writer.done();
  }

  /// The same merge as stretches of lines, for those who show each place of a conflict on its own.
  public static List<Stretch> stretches(String base, String ours, String theirs) {
    List<Lines> sides = List.of(Lines.of(base), Lines.of(ours), Lines.of(theirs));
    List<Stretch> stretches = new ArrayList<>();
    String oursPart = "";
    String basePart = "";
    for (MergeChunk chunk :
        new MergeAlgorithm().merge(new ByText(), sides.get(0), sides.get(1), sides.get(2))) {
      String part = sides.get(chunk.getSequenceIndex()).text(chunk, sides.get(1).lineEnd());
      switch (chunk.getConflictState()) {
        case NO_CONFLICT -> stretches.add(new Stretch.Agreed(part));
        case FIRST_CONFLICTING_RANGE -> oursPart = part;
        case BASE_CONFLICTING_RANGE -> basePart = part;
        case NEXT_CONFLICTING_RANGE ->
            stretches.add(new Stretch.Disputed(basePart, oursPart, part));
      }
    }
    return List.copyOf(stretches);
  }

  public boolean isClean() {
    return conflicts == 0;
  }

  /// Whether a text still holds marks of a conflict nobody decided.
  public static boolean hasMarks(String text) {
    boolean ours = false;
    for (String line : text.split("\\R", -1)) {
      ours |= line.startsWith(OURS);
      if (ours && line.startsWith(THEIRS)) {
        return true;
      }
    }
    return false;
  }

  private static final class Writer {
    private final List<Lines> sides;
    private final String oursName;
    private final String theirsName;
    private final StringBuilder text = new StringBuilder();
    private final String lineEnd;
    private int conflicts;
    private boolean open;

    Writer(List<Lines> sides, String oursName, String theirsName) {
      this.sides = sides;
      this.oursName = oursName;
      this.theirsName = theirsName;
      this.lineEnd = sides.get(1).lineEnd();
    }

    void add(MergeChunk chunk) {
      switch (chunk.getConflictState()) {
        case NO_CONFLICT -> close();
        case FIRST_CONFLICTING_RANGE -> {
          close();
          open = true;
          conflicts++;
          line(OURS + oursName);
        }
        case BASE_CONFLICTING_RANGE -> {
          return;
        }
        case NEXT_CONFLICTING_RANGE -> line(BETWEEN);
      }
      Lines side = sides.get(chunk.getSequenceIndex());
      for (int i = chunk.getBegin(); i < chunk.getEnd(); i++) {
        endLine();
        String line = side.lines[i];
        String content = ByText.content(line);
        text.append(content).append(content.length() < line.length() ? lineEnd : "");
      }
    }

    Merge done() {
      close();
      return new Merge(text.toString(), conflicts);
    }

    private void close() {
      if (open) {
        open = false;
        line(THEIRS + theirsName);
      }
    }

    private void line(String mark) {
      endLine();
      text.append(mark).append(lineEnd);
    }

    private void endLine() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append(lineEnd);
      }
    }
  }

  /// The lines of a text with their ends; no empty one behind the last line end.
  private static final class Lines extends Sequence {
    private final String[] lines;

    private Lines(String[] lines) {
      this.lines = lines;
    }

    static Lines of(String text) {
      LineIndex index = LineIndex.of(text);
      List<String> lines = new ArrayList<>(index.lineCount());
      for (int i = 0; i < index.lineCount(); i++) {
        String line = text.substring(index.lineStart(i), index.nextStart(i));
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
      return new Lines(lines.toArray(String[]::new));
    }

    /// The lines of a chunk, each ended by `lineEnd` where it had an end.
    String text(MergeChunk chunk, String lineEnd) {
      StringBuilder part = new StringBuilder();
      for (int i = chunk.getBegin(); i < chunk.getEnd(); i++) {
        String content = ByText.content(lines[i]);
        part.append(content).append(content.length() < lines[i].length() ? lineEnd : "");
      }
      return part.toString();
    }

    String lineEnd() {
      return lines.length > 0 && lines[0].endsWith("\r\n") ? "\r\n" : "\n";
    }

    @Override
    public int size() {
      return lines.length;
    }
  }

  private static final class ByText extends SequenceComparator<Lines> {
    @Override
    public boolean equals(Lines a, int ai, Lines b, int bi) {
      return content(a.lines[ai]).equals(content(b.lines[bi]));
    }

    @Override
    public int hash(Lines lines, int i) {
      return content(lines.lines[i]).hashCode();
    }

    private static String content(String line) {
      int end = line.length();
      while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
        end--;
      }
      return line.substring(0, end);
    }
  }
}
