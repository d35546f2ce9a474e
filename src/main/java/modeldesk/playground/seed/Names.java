package modeldesk.playground.seed;

import java.util.ArrayList;
import java.util.List;

/// Invented names for the models and branches that only fill the lists.
final class Names {
  private static final List<String> TEAMS =
      List.of(
          "Sales",
          "Stock",
          "Returns",
          "Loyalty",
          "Web shop",
          "Pricing",
          "Logistics",
          "Service",
          "Stores",
          "Suppliers",
          "Events",
          "Payments",
          "Gift cards",
          "Pop-ups");
  private static final List<String> PURPOSES =
      List.of(
          "core",
          "weekly",
          "forecast",
          "north",
          "south",
          "pilot",
          "audit",
          "planning",
          "sandbox",
          "training");
  private static final List<String> KINDS = List.of("feat", "fix", "docs", "try");
  private static final List<String> SUBJECTS =
      List.of(
          "gift-wrap",
          "labels",
          "pii-tags",
          "fiscal-weeks",
          "stock-levels",
          "drill-paths",
          "revenue-names",
          "shopper-card",
          "formats",
          "topic-groups",
          "ai-context",
          "joins",
          "campaigns",
          "access",
          "top-states");

  private Names() {}

  static List<String> models(int count) {
    List<String> names = new ArrayList<>();
    for (String purpose : PURPOSES) {
      for (String team : TEAMS) {
        if (names.size() < count) {
          names.add(team + " " + purpose);
        }
      }
    }
    return names;
  }

  static List<String> branches(int count) {
    List<String> names = new ArrayList<>();
    for (String kind : KINDS) {
      for (String subject : SUBJECTS) {
        if (names.size() < count) {
          names.add(kind + "/" + subject);
        }
      }
    }
    return names;
  }
}
