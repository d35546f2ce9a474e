package modeldesk.lang.index;

/// Something that has a name: `owner` is the reference name of a field's view, empty for all else.
public record Symbol(SymbolKind kind, String owner, String name) {
  public static Symbol of(SymbolKind kind, String name) {
    return new Symbol(kind, "", name);
  }

  public static Symbol field(String view, String name) {
    return new Symbol(SymbolKind.FIELD, view, name);
  }
}
