package modeldesk.lang.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// The facts of a file that others may depend on, each with a fingerprint. Where they stand is no
/// such fact.
final class Exports {
  private final Map<Long, Long> facts = new HashMap<>();

  private Exports() {}

  static Map<Long, Long> of(IndexedFile file) {
    Exports exports = new Exports();
    ViewFacts view = file.view();
    if (view != null) {
      exports.view(file, view);
    }
    TopicFacts topic = file.topic();
    if (topic != null) {
      exports.topic(file, topic);
    }
    ModelFacts model = file.model();
    if (model != null) {
      exports.model(file, model);
    }
    if (file.name().equals(FileName.RELATIONSHIPS)) {
      exports.put(Token.relationships(), file.isReadable() ? 1 : 0);
    }
    file.relations().forEach(relation -> exports.relation(relation));
    file.uses().fields().forEach(name -> exports.put(Token.useOfField(name), 1));
    file.uses().views().forEach(name -> exports.put(Token.useOfView(name), 1));
    return exports.facts;
  }

  private void put(long token, long print) {
    facts.merge(token, print, (a, b) -> a * 31 + b);
  }

  private void view(IndexedFile file, ViewFacts view) {
    String name = view.name();
    long readable = file.isReadable() && !file.contradictsItself() ? 7 : 3;
    put(Token.view(name), view.header() * readable + (file.isNamedForSure() ? 1 : 0));
    put(Token.content(name), view.fingerprint() * readable);
    put(Token.fields(name), view.names());
    put(Token.told(name), file.told().hashCode());
    view.fields()
        .values()
        .forEach(field -> put(Token.field(name, field.name()), field.fingerprint()));
    for (FieldFacts field : view.fields().values()) {
      field.aliases().forEach(alias -> put(Token.field(name, alias), field.fingerprint()));
      field.tags().forEach(tag -> put(Token.tag(tag), 1));
    }
    view.tags().forEach(tag -> put(Token.tag(tag), 1));
    otherNames(file.name(), view).forEach(other -> put(Token.otherName(other), name.hashCode()));
  }

  /// Names by which a view may be meant though they are not its own.
  static Set<String> otherNames(FileName file, ViewFacts view) {
    Set<String> names = new HashSet<>();
    String stem = file.stem();
    String folder = file.folder();
    names.add(lower(view.name()));
    names.add(lower(stem));
    if (!folder.isEmpty()) {
      names.add(lower(plain(folder.replace("/", "__")) + "__" + stem));
      names.add(lower(plain(folder.substring(folder.lastIndexOf('/') + 1)) + "__" + stem));
      names.add(lower(plain(folder.substring(folder.lastIndexOf('.') + 1)) + "__" + stem));
    }
    view.aliases().forEach(alias -> names.add(lower(alias)));
    return names;
  }

  private static String plain(String folder) {
    return folder.replace('.', '_').replace(' ', '_');
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void topic(IndexedFile file, TopicFacts topic) {
    long print = topic.fingerprint() * (file.isReadable() ? 7 : 3);
    put(Token.topic(topic.name()), print);
    topic.mentioned().forEach(view -> put(Token.mention(view), print));
    if (!topic.label().isEmpty()) {
      put(Token.label(lower(topic.label())), topic.name().hashCode());
    }
    for (Map.Entry<String, ViewFacts> local : topic.locals().entrySet()) {
      put(Token.local(local.getKey()), 1);
      for (FieldFacts field : local.getValue().fields().values()) {
        put(Token.localField(local.getKey(), field.name()), 1);
        field.tags().forEach(tag -> put(Token.tag(tag), 1));
      }
      local.getValue().tags().forEach(tag -> put(Token.tag(tag), 1));
    }
    for (Relation relation : topic.relations()) {
      put(Token.local(relation.fromName()), relation.from().hashCode());
      put(Token.local(relation.toName()), relation.to().hashCode());
    }
  }

  private void model(IndexedFile file, ModelFacts model) {
    put(Token.modelFile(), model.header() * (file.isReadable() ? 7 : 3));
    model
        .names()
        .forEach((kind, names) -> {
          put(Token.names(kind), names.keySet().hashCode());
          names.keySet().forEach(name -> put(Token.name(kind, name), 1));
        });
    model.inlineTopics().forEach(topic -> put(Token.topic(topic), 1));
  }

  private void relation(Relation relation) {
    long print = relation.fingerprint();
    for (String name :
        Set.copyOf(
            List.of(relation.from(), relation.to(), relation.fromName(), relation.toName()))) {
      put(Token.relations(name), print);
    }
  }

  /// The tokens whose facts differ between two states of a file; null for no file.
  static Set<Long> changed(@Nullable IndexedFile before, @Nullable IndexedFile after) {
    Map<Long, Long> old = before == null ? Map.of() : before.exports();
    Map<Long, Long> now = after == null ? Map.of() : after.exports();
    Set<Long> changed = new HashSet<>();
    old.forEach((token, print) -> {
      if (!print.equals(now.get(token))) {
        changed.add(token);
      }
    });
    now.keySet().stream().filter(token -> !old.containsKey(token)).forEach(changed::add);
    return changed;
  }
}
