package modeldesk.bench;

import java.util.List;

/// A row of the table: the figure it shows and the most it may be; 0 where no goal is set. Figures
/// of documents begin with the document, which is any where the row says `*`.
record Goal(String row, String figure, String unit, double most) {
  private static final String MS = "ms";

  /// The rows in the order they are printed.
  static final List<Goal> ALL =
      List.of(
          new Goal("open: coloured on screen", "10k open coloured", MS, 60),
          new Goal("open: coloured on screen", "50k open coloured", MS, 75),
          new Goal("open: coloured on screen", "* open coloured", MS, 0),
          new Goal("open: the first of a session", "* open first", MS, 0),
          new Goal("open: whole text there", "* open whole", MS, 0),
          new Goal("key: painted, p50", "* key painted p50", MS, 11),
          new Goal("key: painted, p95", "* key painted p95", MS, 18),
          new Goal("key: painted, p99", "* key painted p99", MS, 20),
          new Goal("key: FX thread, p50", "* key work p50", MS, 2),
          new Goal("key: FX thread, p99", "* key work p99", MS, 5),
          new Goal("key: FX thread, processor, p50", "* key processor p50", MS, 0),
          new Goal("key: FX thread, processor, p99", "* key processor p99", MS, 0),
          new Goal("key at the top: FX thread, p50", "* top work p50", MS, 2),
          new Goal("key: presented, p50", "* key presented p50", MS, 15),
          new Goal("key: presented, p95", "* key presented p95", MS, 23),
          new Goal("key: presented, p99", "* key presented p99", MS, 25),
          new Goal("paste 1,000 lines: painted", "* paste painted p50", MS, 35),
          new Goal("paste 1,000 lines: FX thread", "* paste work p50", MS, 0),
          new Goal("find all matches", "* find all", MS, 3),
          new Goal("Page Down: painted, p50", "* page painted p50", MS, 17),
          new Goal("Page Down: painted, p95", "* page painted p95", MS, 25),
          new Goal("Page Down: FX thread, p50", "* page work p50", MS, 0),
          new Goal("fold a field: FX thread, processor", "* fold processor p50", MS, 0),
          new Goal("unfold a field: FX thread, processor", "* unfold processor p50", MS, 0),
          new Goal(
              "key, 198 lines folded: FX thread, processor",
              "* folded typing processor p50",
              MS,
              0),
          new Goal("key, 198 lines folded: against none", "* folded key growth", "times", 1.3),
          new Goal("tokenise", "10k tokenise", MS, 10),
          new Goal("tokenise", "50k tokenise", MS, 40),
          new Goal("tokenise", "* tokenise", MS, 0),
          new Goal("parse", "10k parse", MS, 35),
          new Goal("parse", "50k parse", MS, 80),
          new Goal("parse", "* parse", MS, 0),
          new Goal("heap of text and colours, a line", "* heap", "bytes", 300),
          new Goal("key: slowest against fastest size", "key growth", "times", 1.3),
          new Goal("installed: process to first line", "image start", MS, 700),
          new Goal("from classes: process to first line", "start", MS, 0),
          new Goal("installed: memory, 3 files (PSS)", "image memory", "MiB", 250),
          new Goal("memory, 10k open (PSS)", "memory", "MiB", 250),
          new Goal("idle: processor", "idle", "%", 0.5),
          new Goal("model: snapshot loaded", "model load", MS, 0),
          new Goal("model: read and checked", "model check", MS, 0),
          new Goal("model: checked after an edit", "model recheck", MS, 0),
          new Goal("model: string searched", "model search", MS, 0),
          new Goal("model: regex searched", "model regex", MS, 0),
          new Goal("model: quick-open, painted", "model quick-open p50", MS, 0),
          new Goal("model: tree scrolled, FX thread", "model tree work p50", MS, 0),
          new Goal("model: tree scrolled, FX thread, p95", "model tree work p95", MS, 0),
          new Goal("model: memory (PSS)", "model memory", "MiB", 0),
          new Goal("10,000 models listed", "models listed", MS, 0),
          new Goal("10,000 models scrolled, FX thread", "models tree work p50", MS, 0),
          new Goal("10,000 models scrolled, p95", "models tree work p95", MS, 0),
          new Goal("push of 500 files, a file", "push", MS, 0));

  /// Whether it is told of each document.
  boolean isOfDocument() {
    return figure.startsWith("* ") || figure.matches("\\d+k .*");
  }

  /// Whether this is the row of a figure.
  boolean isOf(String name) {
    return figure.startsWith("* ") ? name.endsWith(figure.substring(1)) : figure.equals(name);
  }
}
