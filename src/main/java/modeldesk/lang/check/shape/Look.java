package modeldesk.lang.check.shape;

import java.util.function.Consumer;
import modeldesk.lang.check.Finding;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Layers;
import modeldesk.lang.schema.Place;
import modeldesk.model.Severity;
import modeldesk.text.Span;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlPath;

/// One look at a file of a model of which `layers` are shown; the file is read up to `readable`.
record Look(
    IndexedFile file,
    YamlDocument document,
    Layers layers,
    int readable,
    Consumer<Finding> report) {
  /// Whether nothing of what people declare comes from a layer below, so that what is not there is
  /// missing.
  boolean whole() {
    return layers != Layers.CHANGES;
  }

  /// Whether a value is read to its end, so that what is not in it is not there.
  boolean isRead(YamlNode value) {
    int end = value.span().end();
    return document.isValid()
        || (end < readable && !file.text().substring(end, readable).isBlank());
  }

  void error(String code, Place place, Span span, String message, Cure cure) {
    report(code, Severity.ERROR, place.path(), span, message, cure);
  }

  void error(String code, YamlPath path, Span span, String message, Cure cure) {
    report(code, Severity.ERROR, path, span, message, cure);
  }

  void warning(String code, Place place, Span span, String message, Cure cure) {
    report(code, Severity.WARNING, place.path(), span, message, cure);
  }

  void report(String code, Severity severity, Place place, Span span, String message, Cure cure) {
    report(code, severity, place.path(), span, message, cure);
  }

  void report(String code, Severity severity, YamlPath path, Span span, String message, Cure cure) {
    report.accept(
        new Finding(code, severity, file.name(), path, span, message, cure.of(file.name())));
  }

  /// The characters of a value as they stand in the file.
  String written(Span span) {
    return file.text().substring(span.start(), span.end());
  }

  /// The keys to a place as Omni writes them in its messages: `dimensions->x->type`.
  static String way(Place place) {
    return String.join("->", place.path().segments());
  }
}
