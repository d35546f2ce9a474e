package modeldesk.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import modeldesk.i18n.Messages;
import modeldesk.lang.complete.Best;
import modeldesk.lang.complete.Ranking;
import org.jspecify.annotations.Nullable;

/// What can be done, found by a few letters of its title, or of what else it may be called.
record OfferFinder(List<Offer> offers) {
  /// What fits, those used lately first unless they have the letters only scattered, then the best.
  List<Row> find(String letters, List<String> recent) {
    List<Offer> lately =
        recent.stream()
            .map(this::find)
            .filter(Objects::nonNull)
            .filter(offer -> letters.isEmpty() || rank(letters, offer) > Ranking.SCATTERED)
            .toList();
    List<Offer> others = new ArrayList<>(offers);
    others.removeAll(lately);
    if (!letters.isEmpty()) {
      others = Best.of(others, offer -> rank(letters, offer), offer -> offer.title().length());
    }
    List<Row> rows = new ArrayList<>();
    group(Messages.get("palette.commands.lately"), lately, letters, rows);
    group(Messages.get("palette.commands.all"), others, letters, rows);
    return rows;
  }

  /// By its title, else by what else it may be called: better than letters that are scattered.
  private static int rank(String letters, Offer offer) {
    int title = Ranking.of(letters, offer.title());
    boolean called =
        title <= Ranking.SCATTERED
            && Stream.of(offer.words().split(","))
                .anyMatch(words -> Ranking.of(letters, words.strip()) > Ranking.SCATTERED);
    return called ? Ranking.SCATTERED + 1 : title;
  }

  private static void group(String title, List<Offer> offers, String letters, List<Row> rows) {
    if (!offers.isEmpty()) {
      rows.add(new Row.Group(title));
      offers.forEach(offer -> rows.add(new Row.Action(offer, letters)));
    }
  }

  private @Nullable Offer find(String id) {
    return offers.stream().filter(offer -> offer.id().equals(id)).findFirst().orElse(null);
  }
}
