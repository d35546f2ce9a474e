package modeldesk.lang.index;

import modeldesk.text.Span;

/// One name that stands for something else. For a field, `owner` is the view as it is written, or
/// the view around it when the field stands alone (`qualified` is false), empty when neither says.
/// `topic` is the topic whose own views and aliases count here, empty for none. `timeframe` is what
/// stands in brackets behind the name, which follow it directly.
public record Reference(
    SymbolKind kind,
    String owner,
    String name,
    String timeframe,
    boolean qualified,
    Use use,
    String topic,
    int start,
    int end) {

  public Span span() {
    return new Span(start, end);
  }

  /// The words in brackets, empty behind the name when there are none.
  public Span timeframeSpan() {
    return timeframe.isEmpty()
        ? new Span(end, end)
        : new Span(end + 1, end + 1 + timeframe.length());
  }

  /// What is named, as it is written.
  public Symbol symbol() {
    return new Symbol(kind, owner, name);
  }

  /// The name as one would write it.
  public String display() {
    return kind == SymbolKind.FIELD && !owner.isEmpty() ? owner + "." + name : name;
  }
}
