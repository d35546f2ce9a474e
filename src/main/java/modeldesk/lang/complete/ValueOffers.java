package modeldesk.lang.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.schema.Form;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Schema;
import modeldesk.lang.schema.Type;

/// The words a value may be: those of the schema, names, formats.
record ValueOffers(ModelIndex model, Schema schema, Caret caret, NameOffers names) {

  List<Offer> offers() {
    Optional<Parameter> parameter = schema.parameter(caret.path());
    if (parameter.isEmpty()) {
      return List.of();
    }
    List<Offer> offers = words(parameter.get());
    Optional<Parameter> item = schema.parameter(caret.path().child("0"));
    boolean list = parameter.get().forms().contains(Form.LIST) && item.isPresent();
    if (list && caret.wants() == Caret.Wants.VALUE) {
      words(item.get())
          .forEach(offer -> offers.add(offer.inserting("[ " + offer.insert() + " ]", 0)));
    }
    return offers;
  }

  private List<Offer> words(Parameter parameter) {
    List<Offer> offers = new ArrayList<>();
    boolean time = parameter.type() == Type.TIMEFRAME;
    Proposal.Kind kind = time ? Proposal.Kind.TIMEFRAME : Proposal.Kind.VALUE;
    for (String value : parameter.values()) {
      boolean standard = parameter.standard().filter(value::equals).isPresent();
      String detail = standard ? Messages.get("complete.value.default") : "";
      offers.add(Offer.of(value, kind, detail));
    }
    if (parameter.type() == Type.BOOLEAN) {
      offers.add(Offer.of("true", Proposal.Kind.VALUE, ""));
      offers.add(Offer.of("false", Proposal.Kind.VALUE, ""));
    }
    boolean format = parameter.type() == Type.FORMAT;
    if (format) {
      model
          .given(SymbolKind.FORMAT)
          .forEach(name ->
              offers.add(Offer.of(name, Proposal.Kind.FORMAT, Messages.get("complete.value.own"))));
    }
    parameter
        .examples()
        .forEach(word ->
            offers.add(Offer.of(word, format ? Proposal.Kind.FORMAT : Proposal.Kind.VALUE, "")));
    parameter.reference().ifPresent(reference -> offers.addAll(names.of(reference, caret.word())));
    return offers;
  }
}
