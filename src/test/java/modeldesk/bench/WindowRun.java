package modeldesk.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
  private static final int WARM = 60;
  private static final int MIDDLE = 200;
  private static final int TOP = 50;
  private static final int PAGES = 60;
  private static final int TIMES = 5;
  private static final int PAUSE = 30;

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

  void run(Path home, Map<String, String> docs) throws Exception {
    start(home);
    Hand.until(WindowRun::isFilled);
    Hand.untilQuiet(2);
    Hand.on(() -> {
      frames.follow(Hand.scene());
      return true;
    });
    for (Map.Entry<String, String> doc : docs.entrySet()) {
      opening(doc.getKey(), doc.getValue());
      if (doc.getKey().equals("10k")) {
        figures.put("memory", memory());
      }
      keys(doc.getKey());
      pages(doc.getKey());
      pasting(doc.getKey());
      close();
    }
    growth();
  }

  static boolean isFilled() {
    return Hand.find("#files-tree") instanceof ListView<?> tree
        && tree.isVisible()
        && !tree.getItems().isEmpty();
  }

  private void opening(String name, String text) throws Exception {
    List<Double> coloured = new ArrayList<>();
    for (int i = 0; i <= TIMES; i++) {
      chooseFile(name);
      Frames.Taken taken =
          requireNonNull(
              frames.after(
                  () -> Hand.press(Hand.find("#palette-filter"), KeyCode.ENTER),
                  () -> Hand.isColoured(text)));
      if (i == 0) {
        figures.put(name + " open first", taken.painted());
      } else {
        coloured.add(taken.painted());
      }
      Hand.until(() -> requireNonNull(Hand.area()).getLength() == text.length());
      Hand.untilQuiet(1);
      if (i < TIMES) {
        close();
      }
    }
    figures.put(name + " open coloured", coloured.stream().sorted().toList().get(TIMES / 2));
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
    Thread.sleep(100);
  }

  private static void close() throws Exception {
    Hand.on(() -> {
      Hand.shortcut(Hand.area(), KeyCode.W);
      return true;
    });
    Hand.until(() -> Hand.area() == null);
    Thread.sleep(200);
  }

  private void keys(String name) throws Exception {
    CodeArea area = requireNonNull(Hand.on(Hand::area));
    placed(area, area.getParagraphs().size() / 2);
    typed(area, WARM);
    List<Frames.Taken> middle = typed(area, MIDDLE);
    figures.put(name + " key work", Hand.each(middle, Frames.Taken::work));
    figures.put(name + " key painted", Hand.each(middle, Frames.Taken::painted));
    figures.put(name + " key presented", Hand.each(middle, Frames.Taken::presented));
    placed(area, 0);
    figures.put(name + " top work", Hand.each(typed(area, TOP), Frames.Taken::work));
  }

  /// Puts the caret at the end of the first description from a line on.
  private static void placed(CodeArea area, int from) throws Exception {
    Hand.on(() -> {
      int line = from;
      while (line < area.getParagraphs().size() - 1
          && !area.getParagraph(line).getText().contains("description:")) {
        line++;
      }
      area.moveTo(line, area.getParagraphLength(line));
      area.showParagraphAtTop(Math.max(0, line - 12));
      area.requestFollowCaret();
      area.requestFocus();
      return true;
    });
    Hand.untilQuiet(1);
  }

  private List<Frames.Taken> typed(CodeArea area, int keys) throws InterruptedException {
    List<Frames.Taken> all = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
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
    for (int i = 0; i < PAGES; i++) {
      Frames.Taken taken = frames.after(() -> Hand.press(area, KeyCode.PAGE_DOWN));
      if (taken != null) {
        all.add(taken);
      }
      pause();
    }
    figures.put(name + " page work", Hand.each(all, Frames.Taken::work));
    figures.put(name + " page painted", Hand.each(all, Frames.Taken::painted));
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
      Hand.untilQuiet(1);
      Hand.on(() -> {
        Hand.shortcut(area, KeyCode.Z);
        return true;
      });
    }
    figures.put(name + " paste work", Hand.each(all, Frames.Taken::work));
    figures.put(name + " paste painted", Hand.each(all, Frames.Taken::painted));
  }

  private void growth() {
    Double small = figures.values().get("1k key work p50");
    Double large = figures.values().get("200k key work p50");
    if (small != null && large != null) {
      figures.put("key growth", large / small);
    }
  }

  /// The memory of this process in MiB, what it shares counted by share.
  static double memory() throws IOException {
    Path pages = Path.of("/proc/self/smaps_rollup");
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
