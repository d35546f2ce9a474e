package modeldesk.lang.find;

import java.util.ArrayList;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Meaning.Fact;
import modeldesk.lang.index.Declaration;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Relation;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.ViewFacts;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Gathers what the definitions of a name say (YAML reference §4 to §7).
final class MeaningFacts {
  private static final int LONGEST = 300;
  private static final int MOST = 6;
  private static final List<String> OF_FIELDS =
      List.of("label", "description", "sql", "aggregate_type", "type", "format", "timeframes");
  private static final List<String> OF_FILES =
      List.of("label", "description", "schema", "table_name", "base_view", "extends", "sql");

  private final ModelIndex model;
  private final Symbol symbol;
  private final List<Fact> facts = new ArrayList<>();
  private Kind kind;

  MeaningFacts(ModelIndex model, Symbol symbol, List<Declaration> given) {
    this.model = model;
    this.symbol = symbol;
    kind = Kind.of(symbol.kind());
    given.forEach(this::read);
  }

  Kind kind() {
    return kind;
  }

  List<Fact> all() {
    return facts;
  }

  /// Adds which layer a definition comes from, where that is known. That of a view or topic is its
  /// file.
  void layer(Declaration given, Layering layers) {
    IndexedFile file = model.file(given.file());
    if (file != null) {
      boolean whole = Outline.own(file).filter(symbol::equals).isPresent();
      YamlPath path =
          whole ? YamlPath.ROOT : YamlPath.at(file.document().root(), given.span().start());
      layers
          .of(file.name(), path)
          .ifPresent(layer -> add(Messages.get("find.meaning.layer"), layer.word()));
    }
  }

  private void read(Declaration given) {
    IndexedFile file = model.file(given.file());
    if (file == null) {
      return;
    }
    switch (symbol.kind()) {
      case FIELD -> field(file, given.span());
      case VIEW -> view(file);
      case TOPIC -> keys(file.document().map(), OF_FILES);
      case ACCESS_GRANT, CACHE_POLICY, CONSTANT, FORMAT, CALENDAR, SET, SKILL ->
          value(file.document().root(), given.span());
      case TAG -> {}
    }
  }

  private void field(IndexedFile file, Span span) {
    List<ViewFacts> views = new ArrayList<>();
    if (file.view() != null) {
      views.add(file.view());
    }
    if (file.topic() != null) {
      views.addAll(file.topic().locals().values());
    }
    for (ViewFacts view : views) {
      FieldFacts field = view.fields().get(symbol.name());
      if (field != null && field.span().equals(span)) {
        kind = Kind.of(field.kind());
        MapNode value = field.value();
        if (value != null) {
          keys(value, OF_FIELDS);
        }
      }
    }
  }

  private void view(IndexedFile file) {
    ViewFacts view = file.view();
    if (view == null) {
      alias(file);
      return;
    }
    keys(file.document().map(), OF_FILES);
    long measures =
        view.fields().values().stream()
            .filter(each -> each.kind() == FieldFacts.Kind.MEASURE)
            .count();
    String count = Messages.get("find.meaning.fields", view.fields().size() - measures, measures);
    facts.add(new Fact(Messages.get("find.meaning.has"), count));
  }

  private void alias(IndexedFile file) {
    List<Relation> relations = new ArrayList<>(file.relations());
    if (file.topic() != null) {
      relations.addAll(file.topic().relations());
    }
    for (Relation relation : relations) {
      boolean to = relation.toAlias() != null && relation.toName().equals(symbol.name());
      boolean from = relation.fromAlias() != null && relation.fromName().equals(symbol.name());
      if (to || from) {
        kind = Kind.ALIAS;
        add(Messages.get("find.meaning.alias"), to ? relation.to() : relation.from());
        return;
      }
    }
  }

  private void keys(MapNode map, List<String> keys) {
    for (String key : keys) {
      YamlNode node = map.get(key);
      if (node != null) {
        add(key, text(node));
      }
    }
  }

  /// What stands behind the key at `span`, itself or one level down.
  private void value(@Nullable YamlNode node, Span span) {
    if (!(node instanceof MapNode map)) {
      return;
    }
    for (MapNode.Entry section : map.entries()) {
      if (section.value() instanceof MapNode all) {
        for (MapNode.Entry entry : all.entries()) {
          if (entry.key().span().touches(span.start())) {
            told(entry.value());
            return;
          }
        }
      }
    }
  }

  private void told(YamlNode value) {
    if (value instanceof MapNode map) {
      map.entries().stream()
          .limit(MOST)
          .forEach(each -> add(each.key().text(), text(each.value())));
    } else {
      add(Messages.get("find.meaning.value"), text(value));
    }
  }

  private void add(String key, String value) {
    if (!value.isBlank() && facts.stream().noneMatch(fact -> fact.key().equals(key))) {
      facts.add(new Fact(key, value));
    }
  }

  private static String text(YamlNode node) {
    String text =
        switch (node) {
          case ScalarNode scalar -> scalar.isNull() ? "" : scalar.text().strip();
          case ListNode list ->
              String.join(", ", list.items().stream().limit(MOST).map(MeaningFacts::text).toList());
          case MapNode map ->
              String.join(
                  ", ", map.entries().stream().limit(MOST).map(each -> each.key().text()).toList());
        };
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
