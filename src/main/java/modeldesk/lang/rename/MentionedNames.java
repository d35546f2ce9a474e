package modeldesk.lang.rename;

import modeldesk.lang.find.Mentions;
import modeldesk.lang.find.Spot;
import modeldesk.lang.index.Symbol;

/// The names in words for people and in remarks, which nobody has to change.
final class MentionedNames implements Spelling {
  @Override
  public void write(Subject subject, NewName name, Places into) {
    for (Symbol symbol : subject.kin()) {
      for (Spot spot : Mentions.of(subject.model(), symbol)) {
        into.mention(spot.file(), spot.span(), name.text());
      }
    }
  }
}
