package modeldesk.lang.complete;

/// A word that fits where the caret is, before it is known how well it fits what was typed.
/// `insert` is what is written for it, `back` how far from its end the caret goes.
record Offer(
    String text, Proposal.Kind kind, String detail, String documentation, String insert, int back) {

  static Offer of(String text, Proposal.Kind kind, String detail) {
    return new Offer(text, kind, detail, "", text, 0);
  }

  Offer documented(String words) {
    return new Offer(text, kind, detail, words, insert, back);
  }

  Offer inserting(String words, int charactersBack) {
    return new Offer(text, kind, detail, documentation, words, charactersBack);
  }
}
