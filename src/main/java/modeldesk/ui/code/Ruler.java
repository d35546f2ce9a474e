package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import org.fxmisc.richtext.CodeArea;

/// The whole text at a glance, right of it: issues, changes, matches and the part in view. It is
/// the scroll bar too: a click goes to its place, dragging scrolls.
final class Ruler extends Region {
  private static final double WIDTH = 14;
  private static final double LINE = 20;
  private static final double FOUND = 3;

  private record Stripe(int line, int lines, String kind) {}

  private final CodeArea area;
  private final Squiggles squiggles;
  private final ChangeBars bars;
  private final Matches matches;
  private final Path found = new Path();
  private final Region thumb = new Region();
  private final IntConsumer goTo;
  private List<Stripe> stripes = List.of();
  private List<Integer> foundLines = List.of();
  private double laidOut;

  Ruler(CodeArea area, Squiggles squiggles, ChangeBars bars, Matches matches, IntConsumer goTo) {
    this.area = area;
    this.squiggles = squiggles;
    this.bars = bars;
    this.matches = matches;
    this.goTo = goTo;
    getStyleClass().add("code-ruler");
    thumb.getStyleClass().add("code-ruler-thumb");
    thumb.setMouseTransparent(true);
    found.getStyleClass().add("code-ruler-matches");
    found.setMouseTransparent(true);
    found.setManaged(false);
    getChildren().addAll(found, thumb);
    area.estimatedScrollYProperty().addListener((o, was, is) -> requestLayout());
    area.totalHeightEstimateProperty().addListener((o, was, is) -> requestLayout());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::jump);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scroll);
  }

  /// Reads issues, changes and matches again.
  void refresh() {
    List<Stripe> read = new ArrayList<>();
    int count = Math.min(bars.lineCount(), area.getParagraphs().size());
    for (int line = 0; line < count; ) {
      ChangeBars.Mark mark = bars.at(line);
      int from = line++;
      while (line < count && bars.at(line) == mark && mark != ChangeBars.Mark.NONE) {
        line++;
      }
      switch (mark) {
        case NONE -> {}
        case ADDED -> read.add(new Stripe(from, line - from, "added"));
        case CHANGED -> read.add(new Stripe(from, line - from, "changed"));
        case REMOVED_ABOVE, REMOVED_BELOW -> read.add(new Stripe(from, 0, "removed"));
      }
    }
    TextLines lines = new AreaLines(area);
    for (Severity severity : new Severity[] {Severity.INFO, Severity.WARNING, Severity.ERROR}) {
      for (Issue issue : squiggles.issues()) {
        if (issue.severity() == severity && issue.span() != null) {
          read.add(new Stripe(lines.lineAt(issue.span().start()), 0, kind(issue)));
        }
      }
    }
    if (!read.equals(stripes) || !matches.lines().equals(foundLines)) {
      stripes = read;
      foundLines = matches.lines();
      laidOut = 0;
      requestLayout();
    }
  }

  private static String kind(Issue issue) {
    if (issue.edited()) {
      return "edited";
    }
    return switch (issue.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "info";
    };
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH;
  }

  @Override
  protected void layoutChildren() {
    double scale = scale();
    if (laidOut != scale) {
      laidOut = scale;
      layoutFound();
      layoutMarks();
    }
    layoutThumb();
  }

  private void layoutMarks() {
    List<Node> shown = new ArrayList<>(List.of(found, thumb));
    Set<String> taken = new HashSet<>();
    for (Stripe stripe : stripes) {
      double y = Math.rint(stripe.line() * scale());
      double high = Math.max(3, Math.rint(stripe.lines() * scale()));
      if (taken.add(stripe.kind() + y)) {
        Region mark = new Region();
        mark.getStyleClass().add("code-ruler-mark");
        mark.pseudoClassStateChanged(PseudoClass.getPseudoClass(stripe.kind()), true);
        mark.setMouseTransparent(true);
        mark.resizeRelocate(3, Math.min(y, getHeight() - high), 8, high);
        shown.add(mark);
      }
    }
    getChildren().setAll(shown);
  }

  /// One shape for all matches: there may be thousands.
  private void layoutFound() {
    found.getElements().clear();
    double until = 0;
    for (int line : foundLines) {
      double y = Math.min(Math.rint(line * scale()), getHeight() - FOUND);
      if (y >= until) {
        found
            .getElements()
            .addAll(
                new MoveTo(1, y),
                new HLineTo(WIDTH),
                new VLineTo(y + FOUND),
                new HLineTo(1),
                new ClosePath());
        until = y + FOUND;
      }
    }
  }

  private void layoutThumb() {
    double total = totalHeight();
    double view = area.getViewportHeight();
    thumb.setVisible(total > view + 1);
    double high = Math.max(20, getHeight() * view / total);
    double share = total <= view ? 0 : area.getEstimatedScrollY() / (total - view);
    thumb.resizeRelocate(1, Math.clamp(share, 0, 1) * (getHeight() - high), WIDTH - 1, high);
  }

  private double totalHeight() {
    Double estimate = area.totalHeightEstimateProperty().getValue();
    return estimate == null || estimate <= 0 ? 1 : estimate;
  }

  /// Pixels of the ruler for one line.
  private double scale() {
    return Math.min(LINE, getHeight() / Math.max(1, area.getParagraphs().size()));
  }

  private void jump(MouseEvent event) {
    int line = (int) (event.getY() / scale());
    int nearest =
        Stream.concat(stripes.stream().map(Stripe::line), foundLines.stream())
            .filter(mark -> Math.abs(mark - line) * scale() <= 4)
            .min((a, b) -> Integer.compare(Math.abs(a - line), Math.abs(b - line)))
            .orElse(-1);
    if (nearest >= 0) {
      goTo.accept(nearest);
    } else {
      scroll(event);
    }
    event.consume();
  }

  private void scroll(MouseEvent event) {
    double view = area.getViewportHeight();
    double total = totalHeight();
    if (total > view) {
      double high = thumb.getHeight();
      double share = (event.getY() - high / 2) / Math.max(1, getHeight() - high);
      area.scrollYToPixel(Math.clamp(share, 0, 1) * (total - view));
    }
    event.consume();
  }
}
