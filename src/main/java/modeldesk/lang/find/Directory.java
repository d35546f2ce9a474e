package modeldesk.lang.find;

import java.util.ArrayList;
import java.util.List;
import modeldesk.lang.complete.Best;
import modeldesk.lang.complete.Qualified;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelFacts;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.ViewFacts;
import modeldesk.text.Span;

/// A list of names that is looked through by the letters of a name, in their order: `ordst` finds
/// `orders.status`.
public record Directory(List<Entry> entries) {
  /// The best of what fits, and how many fit.
  public record Page(List<Entry> best, int total) {
    public Page {
      best = List.copyOf(best);
    }
  }

  public Directory {
    entries = List.copyOf(entries);
  }

  /// The views, fields and topics of a model, and what its model file names.
  public static Directory of(ModelIndex model) {
    List<Entry> entries = new ArrayList<>();
    for (IndexedFile file : model.files()) {
      add(file, entries);
    }
    return new Directory(entries);
  }

  private static void add(IndexedFile file, List<Entry> entries) {
    ViewFacts view = file.view();
    TopicFacts topic = file.topic();
    ModelFacts facts = file.model();
    if (view != null) {
      entries.add(new Entry(Kind.VIEW, view.name(), "", file.name(), view.span()));
      for (FieldFacts field : view.fields().values()) {
        Kind kind = Kind.of(field.kind());
        entries.add(new Entry(kind, field.name(), view.name(), file.name(), field.span()));
      }
    }
    if (topic != null) {
      entries.add(new Entry(Kind.TOPIC, topic.name(), "", file.name(), new Span(0, 0)));
    }
    if (facts != null) {
      facts
          .names()
          .forEach((kind, names) ->
              names.forEach((name, span) ->
                  entries.add(new Entry(Kind.of(kind), name, "", file.name(), span))));
    }
  }

  /// What fits the letters, at most `most`; everything in its order when there are none.
  public Page find(String typed, int most) {
    String letters = typed.strip();
    if (letters.isEmpty()) {
      return new Page(entries.subList(0, Math.min(most, entries.size())), entries.size());
    }
    List<Entry> fits =
        Best.of(entries, entry -> named(entry).rank(letters), entry -> entry.name().length());
    return new Page(fits.subList(0, Math.min(most, fits.size())), fits.size());
  }

  /// `ordrev` means `orders.revenue` rather than a name that has the letters scattered in it.
  private static Qualified named(Entry entry) {
    String whole = entry.detail().isEmpty() ? entry.name() : entry.detail() + "." + entry.name();
    return new Qualified(entry.name(), whole, '.');
  }
}
