package modeldesk.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import modeldesk.app.Main;
import org.fxmisc.richtext.CodeArea;

/// The editor of the program's own window with everything it does: colours, rules, change bars,
/// drafts. The documents are views of a model that is kept on this computer.
final class WindowRun {
  private static final int WARM = 50;

  /// More of them before the first document: the compiler has seen nothing yet.
  private static final int COLD = 250;

  private static final int MIDDLE = 200;
  private static final int TOP = 50;
  private static final int A_LINE = 40;
  private static final int PAGES = 50;
  private static final int TIMES = 3;
  private static final int PAUSE = 30;

  /// Fields that are folded: together nearly as many lines as may be hidden.
  private static final int FOLDS = 18;

  /// Documents of which only the keys are measured: they show what grows with the text.
  private static final Set<String> KEYS_ONLY = Set.of("1k", "200k");

  /// A frame of the 60 Hz clock in ms: keys do not keep step with it.
  private static final int TICK = 17;

  private final Figures figures;
  private final Frames frames = new Frames();
  private final Random random = new Random(3);

  WindowRun(Figures figures) {
    this.figures = figures;
  }

  /// Starts the program on a prepared folder; its window opens by and by.
  static void start(Path home) {
    Thread.ofPlatform()
        .daemon()
        .start(() ->
            Main.main(
                new String[] {
                  "--home", home.toString(),
                  "--url", "http://" + Kept.ADDRESS,
                  "--token-file", home.resolve("token").toString()
                }));
  }

  /// Leaves a model whose files are these documents.
  static void keep(Path home, Map<String, String> docs) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    docs.forEach((name, text) -> files.put("shop/" + name + ".view", text));
    Kept.model(home, files);
  }

  void run(Path home, Map<String, String> docs) throws Exception {
    begin(home);
    int warm = COLD;
    for (Map.Entry<String, String> doc : docs.entrySet()) {
      String name = doc.getKey();
      opening(name, doc.getValue(), KEYS_ONLY.contains(name) ? 0 : TIMES);
      keys(name, warm);
      warm = WARM;
      if (!KEYS_ONLY.contains(name)) {
        pages(name);
        folding(name);
        pasting(name);
      }
      close();
    }
    growth(docs.keySet());
  }

  /// What the program takes with one document open.
  void memoryWith(Path home, String name) throws Exception {
    begin(home);
    chooseFile(name);
    Hand.on(() -> {
      Hand.press(Hand.find("#palette-filter"), KeyCode.ENTER);
      return true;
    });
    Hand.until(() -> Hand.area() != null);
    Hand.untilQuiet(Duration.ofSeconds(2));
    figures.put("memory", memory(ProcessHandle.current().pid()));
  }

  private void begin(Path home) throws Exception {
    start(home);
    Hand.until(WindowRun::isFilled);
    Hand.untilQuiet(Duration.ofSeconds(1));
    Hand.on(() -> {
      frames.follow(Hand.scene());
      return true;
    });
  }

  static boolean isFilled() {
    return Hand.find("#files-tree") instanceof ListView<?> tree
        && tree.isVisible()
        && !tree.getItems().isEmpty();
  }

  /// Opens a document once, and `times` more; it stays open.
  private void opening(String name, String text, int times) throws Exception {
    List<Double> coloured = new ArrayList<>();
    List<Double> whole = new ArrayList<>();
    for (int i = 0; i <= times; i++) {
      chooseFile(name);
      long start = System.nanoTime();
      Frames.Taken taken =
          requireNonNull(
              frames.after(
                  () -> Hand.press(Hand.find("#palette-filter"), KeyCode.ENTER),
                  () -> Hand.isColoured(text)));
      Hand.until(() -> requireNonNull(Hand.area()).getLength() == text.length());
      whole.add((System.nanoTime() - start) / 1e6);
      coloured.add(taken.painted());
      Hand.untilQuiet();
      if (i < times) {
        close();
      }
    }
    figures.put(name + " open first", coloured.getFirst());
    if (times > 0) {
      figures.put(name + " open coloured", middle(coloured));
      figures.put(name + " open whole", middle(whole));
    }
  }

  /// The median of all but the first.
  private static double middle(List<Double> times) {
    return times.stream().skip(1).sorted().toList().get((times.size() - 1) / 2);
  }

  /// Types the name of a file into the list of files.
  private static void chooseFile(String name) throws Exception {
    Hand.on(() -> {
      Hand.shortcut(Hand.scene().getRoot(), KeyCode.P);
      ((TextField) requireNonNull(Hand.find("#palette-filter"))).setText(name + ".view");
      return true;
    });
    Hand.until(() ->
        Hand.find("#palette-list") instanceof ListView<?> list
            && list.getItems().stream().anyMatch(row -> row.toString().contains(name + ".view")));
    Hand.untilQuiet();
  }

  private static void close() throws Exception {
    Hand.on(() -> {
      Hand.shortcut(Hand.area(), KeyCode.W);
      return true;
    });
    Hand.until(() -> Hand.area() == null);
    Hand.untilQuiet();
  }

  private void keys(String name, int warm) throws Exception {
    CodeArea area = requireNonNull(Hand.on(Hand::area));
    int half = area.getParagraphs().size() / 2;
    typed(area, half, warm);
    List<Frames.Taken> middle = typed(area, half, MIDDLE);
    figures.put(name + " key work", Hand.each(middle, Frames.Taken::work));
    figures.put(name + " key processor", Hand.each(middle, Frames.Taken::processor));
    figures.put(name + " key painted", Hand.each(middle, Frames.Taken::painted));
    figures.put(name + " key presented", Hand.each(middle, Frames.Taken::presented));
    figures.put(name + " top work", Hand.each(typed(area, 0, TOP), Frames.Taken::work));
  }

  /// Puts the caret at the end of the first label of a group from a line on; which line that is.
  private static int placed(CodeArea area, int from) throws Exception {
    int placed =
        Hand.on(() -> {
          int line = from;
          while (line < area.getParagraphs().size() - 1
              && !area.getParagraph(line).getText().contains("label:")) {
            line++;
          }
          area.moveTo(line, area.getParagraphLength(line));
          area.showParagraphAtTop(Math.max(0, line - 12));
          area.requestFollowCaret();
          area.requestFocus();
          return line;
        });
    Hand.untilQuiet();
    return placed;
  }

  /// Types words at the ends of lines, further down when a line has become as long as people let
  /// them become.
  private List<Frames.Taken> typed(CodeArea area, int from, int keys) throws Exception {
    List<Frames.Taken> all = new ArrayList<>();
    int line = from;
    for (int i = 0; i < keys; i++) {
      if (i % A_LINE == 0) {
        line = placed(area, line) + 1;
      }
      String key = i % 7 == 6 ? " " : "x";
      Frames.Taken taken = frames.after(() -> Hand.type(area, key));
      if (taken != null) {
        all.add(taken);
      }
      pause();
    }
    return all;
  }

  private void pause() throws InterruptedException {
    Thread.sleep(PAUSE + random.nextInt(TICK));
  }

  private void pages(String name) throws Exception {
    CodeArea area = requireNonNull(Hand.on(Hand::area));
    placed(area, 0);
    List<Frames.Taken> all = new ArrayList<>();
    for (int i = 0; i < PAGES && !isInView(area, area.getParagraphs().size() - 1); i++) {
      Frames.Taken taken = frames.after(() -> Hand.press(area, KeyCode.PAGE_DOWN));
      if (taken != null) {
        all.add(taken);
      }
      pause();
    }
    figures.put(name + " page work", Hand.each(all, Frames.Taken::work));
    figures.put(name + " page painted", Hand.each(all, Frames.Taken::painted));
  }

  /// Folds field after field from the middle of the text, nearly as many lines as may be, types
  /// among them, opens them and types there again.
  private void folding(String name) throws Exception {
    CodeArea area = requireNonNull(Hand.on(Hand::area));
    List<Frames.Taken> folds = new ArrayList<>();
    List<Integer> folded = new ArrayList<>();
    int line = area.getParagraphs().size() / 2;
    for (int i = 0; i < FOLDS; i++) {
      line = placed(area, line) + 1;
      Frames.Taken taken = frames.after(() -> Hand.shiftShortcut(area, KeyCode.OPEN_BRACKET));
      if (taken != null && i >= TIMES) {
        folds.add(taken);
      }
      folded.add(Hand.on(area::getCurrentParagraph));
    }
    int middle = folded.get(FOLDS / 2);
    List<Frames.Taken> with = typedAt(area, middle, folded.getFirst());
    List<Frames.Taken> opens = new ArrayList<>();
    for (int each : folded.reversed()) {
      Hand.on(() -> {
        area.moveTo(each, 0);
        area.requestFollowCaret();
        return true;
      });
      Hand.untilQuiet();
      Frames.Taken taken = frames.after(() -> Hand.shiftShortcut(area, KeyCode.CLOSE_BRACKET));
      if (taken != null) {
        opens.add(taken);
      }
    }
    List<Frames.Taken> without = typedAt(area, middle, middle - 12);
    figures.put(name + " fold processor", Hand.each(folds, Frames.Taken::processor));
    figures.put(name + " unfold processor", Hand.each(opens, Frames.Taken::processor));
    figures.put(name + " folded typing processor", Hand.each(with, Frames.Taken::processor));
    figures.put(name + " folded key growth", processor(with) / processor(without));
  }

  /// Types at the end of a line while another one is the first in view.
  private List<Frames.Taken> typedAt(CodeArea area, int line, int top) throws Exception {
    Hand.on(() -> {
      area.moveTo(line, area.getParagraphLength(line));
      area.showParagraphAtTop(top);
      return true;
    });
    Hand.untilQuiet();
    List<Frames.Taken> all = new ArrayList<>();
    for (int i = 0; i < A_LINE; i++) {
      Frames.Taken taken = frames.after(() -> Hand.type(area, "x"));
      if (taken != null && i >= TIMES) {
        all.add(taken);
      }
      pause();
    }
    return all;
  }

  private static double processor(List<Frames.Taken> taken) {
    List<Double> sorted = Hand.each(taken, Frames.Taken::processor).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static boolean isInView(CodeArea area, int line) throws Exception {
    return Hand.on(() -> area.lastVisibleParToAllParIndex() >= line);
  }

  private void pasting(String name) throws Exception {
    CodeArea area = requireNonNull(Hand.on(Hand::area));
    String lines = Docs.fields(1000);
    List<Frames.Taken> all = new ArrayList<>();
    for (int i = 0; i <= TIMES; i++) {
      placed(area, area.getParagraphs().size() / 2);
      Hand.on(() -> {
        area.moveTo(area.getCurrentParagraph() + 8, 0);
        ClipboardContent content = new ClipboardContent();
        content.putString(lines);
        return Clipboard.getSystemClipboard().setContent(content);
      });
      Frames.Taken taken = frames.after(() -> Hand.shortcut(area, KeyCode.V));
      if (taken != null && i > 0) {
        all.add(taken);
      }
      Hand.untilQuiet();
      Hand.on(() -> {
        Hand.shortcut(area, KeyCode.Z);
        return true;
      });
    }
    figures.put(name + " paste work", Hand.each(all, Frames.Taken::work));
    figures.put(name + " paste painted", Hand.each(all, Frames.Taken::painted));
  }

  /// How much more a key takes in the document where it takes most than where it takes least.
  private void growth(Set<String> names) {
    double[] sorted =
        names.stream()
            .flatMap(name -> Stream.ofNullable(figures.values().get(name + " key work p50")))
            .mapToDouble(each -> each)
            .sorted()
            .toArray();
    if (sorted.length > 1) {
      figures.put("key growth", sorted[sorted.length - 1] / sorted[0]);
    }
  }

  /// The memory of a process in MiB, what it shares counted by share.
  static double memory(long process) throws IOException {
    Path pages = Path.of("/proc/" + process + "/smaps_rollup");
    if (!Files.exists(pages)) {
      return Double.NaN;
    }
    return Files.readAllLines(pages).stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }
}
