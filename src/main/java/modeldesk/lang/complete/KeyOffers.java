package modeldesk.lang.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import modeldesk.i18n.Messages;
import modeldesk.lang.Documentation;
import modeldesk.lang.schema.Form;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Schema;
import modeldesk.lang.schema.Type;

/// The keys that may stand where the caret is: those of the schema that are not there yet, names
/// where keys are names, and beginnings of what is often written.
record KeyOffers(Schema schema, Caret caret, NameOffers names) {

  List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (Parameter key : schema.keysAt(caret.path())) {
      if (!caret.present().contains(key.name()) && !key.isDeprecated()) {
        offers.add(key(key));
      }
    }
    Optional<Parameter> around = schema.parameter(caret.path());
    Optional<Parameter> below = schema.parameter(caret.path().child("*"));
    around
        .flatMap(Parameter::keys)
        .ifPresent(kind ->
            names.of(kind, caret.word()).stream()
                .filter(offer -> !caret.present().contains(offer.text()))
                .map(offer -> offer.text().endsWith(".") ? offer : named(offer, below))
                .forEach(offers::add));
    if (!caret.flow() && !caret.named()) {
      around.ifPresent(at -> {
        boolean topic = at.type() == Type.TOPIC && caret.present().isEmpty();
        boolean join = at.type() == Type.RELATIONSHIP && caret.present().isEmpty();
        Type type = topic || join ? at.type() : below.map(Parameter::type).orElse(Type.ANY);
        offers.addAll(Snippets.of(type, caret.column()));
      });
    }
    return offers;
  }

  private Offer key(Parameter key) {
    String detail =
        key.isRequired()
            ? Messages.get("complete.key.required")
            : key.isUnverified() ? Messages.get("complete.key.unverified") : "";
    return value(
        Offer.of(key.name(), Proposal.Kind.KEY, detail).documented(Documentation.of(key).text()),
        key);
  }

  private Offer named(Offer offer, Optional<Parameter> below) {
    return below.map(parameter -> value(offer, parameter)).orElse(offer);
  }

  /// Adds what follows the key, with the caret where its value goes.
  private Offer value(Offer offer, Parameter parameter) {
    String key = offer.insert();
    if (caret.named()) {
      return offer;
    }
    boolean map = parameter.forms().contains(Form.MAP);
    boolean list = parameter.forms().contains(Form.LIST);
    boolean scalar = parameter.forms().contains(Form.SCALAR);
    String inner = "\n" + " ".repeat(caret.column() + 2);
    if (parameter.type() == Type.ANY || (scalar && !list)) {
      return offer.inserting(key + ": ", 0);
    }
    if (parameter.type() == Type.JOINS && caret.path().segments().size() > 0) {
      return offer.inserting(key + ": {}", 0);
    }
    if (map && !list) {
      return caret.flow()
          ? offer.inserting(key + ": {  }", 2)
          : offer.inserting(key + ":" + inner, 0);
    }
    return scalar || caret.flow()
        ? offer.inserting(key + ": [  ]", 2)
        : offer.inserting(key + ":" + inner + "- ", 0);
  }
}
