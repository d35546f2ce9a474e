package modeldesk.playground.check;

import java.util.HashSet;
import java.util.Set;
import modeldesk.playground.layer.Composition;
import modeldesk.playground.layer.YamlMode;

/// The topics, views and fields a model has, for those who use them from outside (api.md §2.14).
public final class Names {
  private final Known known = new Known(null);
  private final Set<String> topics = new HashSet<>();

  private Names() {}

  public static Names of(Composition composition) {
    Names names = new Names();
    composition
        .files(YamlMode.COMBINED)
        .forEach((key, text) -> {
          Source source = Source.of(key, text);
          if (source.isView()) {
            names.known.view(source.stem(), source.map());
          } else if (source.isTopic() || source.isCompositeTopic()) {
            names.topics.add(source.stem());
          } else if (key.equals("relationships")) {
            names.known.relationships(source.document().root());
          }
        });
    return names;
  }

  public boolean hasTopic(String name) {
    return topics.contains(name);
  }

  public boolean hasView(String name) {
    return known.hasView(name);
  }

  /// Whether the view of `view.field` has the field; a part of a date in brackets does not matter.
  public boolean hasField(String name) {
    int dot = name.indexOf('.');
    int bracket = name.indexOf('[');
    String plain = bracket < 0 ? name : name.substring(0, bracket);
    return dot > 0 && known.hasField(plain.substring(0, dot), plain.substring(dot + 1));
  }
}
