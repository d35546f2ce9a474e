package modeldesk.lang.complete;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.schema.ReferenceKind;

/// What may stand in a Mustache tag (YAML reference §3.2).
record MustacheOffers(NameOffers names, String key) {
  private static final Pattern TAG = Pattern.compile("\\{\\{([#^/])\\s*([^{}\\s]+)\\s*\\}\\}");
  private static final List<String> CELL = List.of("value", "raw", "value_url_encoded");
  private static final List<String> AI =
      List.of(
          "omni_llm.model",
          "omni_llm.smartest",
          "omni_llm.standard",
          "omni_llm.fastest",
          "omni_agent.name",
          "omni_agent.analyze",
          "omni_agent.build",
          "omni_agent.simple_summarize");

  List<Offer> offers(Placeholder at, String text) {
    if (at.sign() == '/') {
      return open(text.substring(0, at.begun().start()));
    }
    List<Offer> offers = new ArrayList<>();
    boolean section = at.sign() != ' ';
    String view = names.view();
    if (!view.isEmpty() && !key.equals("ai_context")) {
      for (FieldFacts field : names.model().names().fields(view, names.topic())) {
        boolean filter = field.kind() == FieldFacts.Kind.FILTER;
        String name = view + "." + field.name();
        if (section) {
          offers.add(Offer.of(name + ".filter", Proposal.Kind.FILTER, ""));
          if (!filter) {
            offers.add(Offer.of(name + ".in_query", Proposal.Kind.DIMENSION, ""));
          }
        } else if (filter) {
          offers.add(Offer.of("filters." + name + ".value", Proposal.Kind.FILTER, ""));
          if (field.type().equals("timestamp")) {
            offers.add(Offer.of("filters." + name + ".range_start", Proposal.Kind.FILTER, ""));
            offers.add(Offer.of("filters." + name + ".range_end", Proposal.Kind.FILTER, ""));
          }
        }
      }
    }
    switch (key) {
      case "markdown", "format" -> CELL.forEach(word -> offers.add(value(word)));
      case "ai_context" -> AI.forEach(word -> offers.add(value(word)));
      default -> {}
    }
    for (Offer each : names.of(ReferenceKind.USER_ATTRIBUTE, "")) {
      offers.add(
          Offer.of(
              "omni_attributes." + each.text(),
              Proposal.Kind.ATTRIBUTE,
              Messages.get("complete.mustache.attribute")));
    }
    return offers;
  }

  private static Offer value(String word) {
    return Offer.of(word, Proposal.Kind.VALUE, "");
  }

  /// The section that was opened last and is not closed yet.
  private static List<Offer> open(String before) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(before);
    while (tags.find()) {
      if (tags.group(1).equals("/")) {
        open.poll();
      } else {
        open.push(tags.group(2));
      }
    }
    return open.isEmpty() ? List.of() : List.of(value(open.element()));
  }
}
