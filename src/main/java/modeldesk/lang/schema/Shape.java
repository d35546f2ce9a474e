package modeldesk.lang.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One node of a JSON Schema. What `ref` names is looked up when the shape is used, so a shape may
/// contain itself. `others` is the shape below keys that are not listed; `closed` says that there
/// should be none.
record Shape(
    @Nullable String ref,
    @Nullable Type told,
    Set<Form> forms,
    Map<String, Shape> properties,
    @Nullable Shape others,
    boolean closed,
    @Nullable Shape items,
    Set<String> required,
    Words words,
    Notes notes) {
  Shape {
    forms = Set.copyOf(forms);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    required = Set.copyOf(required);
  }

  /// The shape with what it refers to filled in; its children still refer.
  Shape resolved(Map<String, Shape> definitions) {
    if (ref == null) {
      return this;
    }
    Shape named = definitions.get(ref);
    if (named == null) {
      throw new IllegalStateException("the schemas refer to " + ref + ", which is not there");
    }
    return over(named.resolved(definitions));
  }

  private Shape over(Shape below) {
    Map<String, Shape> all = new LinkedHashMap<>(below.properties);
    all.putAll(properties);
    return new Shape(
        null,
        told == null ? below.told : told,
        forms.isEmpty() ? below.forms : forms,
        properties.isEmpty() ? below.properties : all,
        others == null ? below.others : others,
        closed || below.closed,
        items == null ? below.items : items,
        Stream.concat(required.stream(), below.required.stream()).collect(Collectors.toSet()),
        words.over(below.words),
        notes.over(below.notes));
  }

  List<Shape> children() {
    List<Shape> children = new ArrayList<>(properties.values());
    if (others != null) {
      children.add(others);
    }
    if (items != null) {
      children.add(items);
    }
    return children;
  }

  Set<Form> allowed() {
    return forms.isEmpty() ? EnumSet.allOf(Form.class) : forms;
  }

  Type type() {
    if (told != null) {
      return told;
    }
    if (forms.isEmpty()) {
      return Type.ANY;
    }
    return forms.contains(Form.MAP) ? Type.MAP : forms.contains(Form.LIST) ? Type.LIST : Type.TEXT;
  }
}
