package modeldesk.lang.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.FieldMeaning;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.Template;
import modeldesk.lang.index.Use;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// Mustache that does not do what it looks like (YAML reference §10, 17 and §3.2).
final class MustacheRule implements Rule {
  static final String UNBALANCED = "mustache-unbalanced";
  static final String UNKNOWN = "mustache-unknown-filter";
  static final String QUOTED = "mustache-quoted";
  static final String SINGLE = "mustache-single-select";
  static final String CONTEXT = "mustache-in-ai-context";

  private static final Pattern CASE = Pattern.compile("(?i)\\b(?:case|when)$");

  private static final Set<String> ENDS =
      Set.of("filter", "in_query", "value", "range_start", "range_end", "raw");

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    for (Template template : file.templates()) {
      balance(file, template, report);
      if (template.context()) {
        context(file, template, report);
      } else {
        values(model, file, template, report);
      }
    }
    for (Reference reference : file.references()) {
      if (reference.use() == Use.MUSTACHE && reference.kind() == SymbolKind.FIELD) {
        unknown(model, file, reference, report);
      }
    }
  }

  private static void balance(IndexedFile file, Template template, Consumer<Finding> report) {
    FileName name = file.name();
    Deque<Template.Tag> open = new ArrayDeque<>();
    for (Template.Tag tag : template.tags()) {
      if (tag.isOpen()) {
        String message = Messages.get("check.mustache.braces", tag.name());
        report.accept(Finding.warning(UNBALANCED, file, tag.span(), message));
        return;
      }
      if (tag.sign() == '#' || tag.sign() == '^') {
        open.push(tag);
      } else if (tag.sign() == '/') {
        Template.Tag last = open.poll();
        if (last == null || !last.name().equals(tag.name())) {
          String message =
              last == null
                  ? Messages.get("check.mustache.neverOpened", tag.name())
                  : Messages.get("check.mustache.otherOpen", tag.name(), last.name());
          report.accept(
              Finding.warning(UNBALANCED, file, tag.span(), message)
                  .curedBy(now ->
                      last == null
                          ? MustacheCures.away(now, name, tag)
                          : MustacheCures.rename(now, name, tag, last.name())));
          return;
        }
      }
    }
    if (!open.isEmpty()) {
      boolean one = open.size() == 1;
      Template.Tag last = open.pollLast();
      Finding finding =
          Finding.warning(
              UNBALANCED, file, last.span(), Messages.get("check.mustache.open", last.name()));
      report.accept(
          one ? finding.curedBy(now -> MustacheCures.close(now, name, template, last)) : finding);
    }
  }

  private static void context(IndexedFile file, Template template, Consumer<Finding> report) {
    FileName name = file.name();
    for (Template.Tag tag : template.tags()) {
      String[] parts = tag.name().split("\\.", -1);
      boolean field = parts.length == 3 && ENDS.contains(parts[2]);
      if (tag.sign() != '/' && !tag.isOpen() && (parts[0].equals("filters") || field)) {
        report.accept(
            Finding.warning(
                    CONTEXT, file, tag.span(), Messages.get("check.mustache.context", tag.name()))
                .curedBy(
                    now -> tag.sign() == ' ' ? MustacheCures.away(now, name, tag) : List.of()));
      }
    }
  }

  private static void unknown(
      ModelIndex model, IndexedFile file, Reference reference, Consumer<Finding> report) {
    Names names = model.names();
    ViewMeaning view = names.view(reference.owner(), reference.topic());
    if (view.state() == ViewMeaning.State.UNKNOWN) {
      boolean sure = model.knowsViews() && !isScoped(reference);
      if (sure || Nearest.slip(reference.owner(), model.viewNames()) != null) {
        String near = Nearest.of(reference.owner(), model.viewNames());
        report.accept(
            finding(file, reference, near == null ? null : near + "." + reference.name()));
        return;
      }
    }
    FieldMeaning meaning = names.field(reference);
    if (meaning.field() == null && meaning.doubt() != FieldMeaning.Doubt.SILENT) {
      Set<String> candidates = names.fieldNames(reference.owner(), reference.topic());
      boolean sure = meaning.doubt() != FieldMeaning.Doubt.MUCH;
      if (sure || Nearest.slip(reference.name(), candidates) != null) {
        String near = Nearest.of(reference.name(), candidates);
        report.accept(finding(file, reference, near).curedBy(Cures.word(file, reference, near)));
      }
    }
  }

  /// Whether the view may be one of a schema that is not loaded.
  private static boolean isScoped(Reference reference) {
    return reference.owner().contains("__");
  }

  private static Finding finding(IndexedFile file, Reference reference, @Nullable String near) {
    String message =
        near == null
            ? Messages.get("check.mustache.unknown", reference.display())
            : Messages.get("check.mustache.near", reference.display(), near);
    return Finding.warning(UNKNOWN, file, reference.span(), message);
  }

  private static void values(
      ModelIndex model, IndexedFile file, Template template, Consumer<Finding> report) {
    String text = file.text();
    FileName name = file.name();
    for (Template.Tag tag : template.tags()) {
      String[] parts = tag.name().split("\\.", -1);
      boolean value =
          tag.sign() == ' '
              && parts.length == 4
              && parts[0].equals("filters")
              && parts[3].equals("value");
      if (!value) {
        continue;
      }
      FieldFacts field = model.names().field(parts[1], parts[2], "").field();
      int start = tag.span().start();
      int end = tag.span().end();
      boolean quoted =
          start > 0
              && text.charAt(start - 1) == '\''
              && end < text.length()
              && text.charAt(end) == '\'';
      boolean scalarQuotes =
          start - 1 == template.span().start() && end + 1 == template.span().end();
      boolean bare =
          field != null && (field.type().equals("number") || field.type().equals("column"));
      if (quoted && !scalarQuotes && !bare) {
        report.accept(
            Finding.warning(
                    QUOTED, file, tag.span(), Messages.get("check.mustache.quoted", tag.name()))
                .curedBy(now -> MustacheCures.unquote(now, name, tag)));
      }
      if (field != null
          && field.kind() == FieldFacts.Kind.FILTER
          && !field.singleSelect()
          && isCased(text, template.span().start(), start)) {
        report.accept(
            Finding.warning(
                    SINGLE, file, tag.span(), Messages.get("check.mustache.single", field.name()))
                .curedBy(now -> MustacheCures.single(now, parts[1], parts[2])));
      }
    }
  }

  /// Whether `CASE` or `WHEN` stands directly before.
  private static boolean isCased(String text, int from, int at) {
    int end = at;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return CASE.matcher(text).region(Math.max(from, end - 5), end).find();
  }
}
