package modeldesk.lang.create;

/// The files a model has one of, with nothing in them yet. An empty text would delete them (api.md
/// §3.5), so they begin with an empty value.
public enum Bare implements Beginning {
  MODEL("access_grants: {}\n", "access_grants: ".length()),
  RELATIONSHIPS("[]\n", 0);

  private final String text;
  private final int caret;

  Bare(String text, int caret) {
    this.text = text;
    this.caret = caret;
  }

  @Override
  public Scaffold scaffold() {
    return new Scaffold(text, caret);
  }
}
