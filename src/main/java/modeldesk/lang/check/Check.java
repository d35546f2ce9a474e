package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;

/// What all rules find in a model. After an edit only the file and those that depend on what
/// changed are looked at again; the result is what a check from the beginning would find.
public final class Check {
  private static final Comparator<Finding> ORDER =
      Comparator.comparingInt((Finding finding) -> finding.span().start())
          .thenComparingInt(finding -> finding.span().end())
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  private final ModelIndex model;
  private final List<Rule> rules;
  private final SortedMap<FileName, List<Finding>> findings;

  private Check(ModelIndex model, List<Rule> rules, SortedMap<FileName, List<Finding>> findings) {
    this.model = model;
    this.rules = rules;
    this.findings = findings;
  }

  public static Check of(ModelIndex model) {
    return of(model, Rules.all());
  }

  static Check of(ModelIndex model, List<Rule> rules) {
    SortedMap<FileName, List<Finding>> findings = new TreeMap<>();
    for (IndexedFile file : model.files()) {
      findings.put(file.name(), check(model, file, rules));
    }
    return new Check(model, rules, findings);
  }

  /// What is to be found in the model after edits.
  public Check after(ModelIndex changed) {
    return of(changed, rules);
  }

  private static List<Finding> check(ModelIndex model, IndexedFile file, List<Rule> rules) {
    List<Finding> found = new ArrayList<>();
    for (Rule rule : rules) {
      rule.check(model, file, found::add);
    }
    return found.stream().distinct().sorted(ORDER).toList();
  }

  public ModelIndex model() {
    return model;
  }

  /// The findings of a file from its beginning to its end; none when there is no such file.
  public List<Finding> findings(FileName file) {
    return findings.getOrDefault(file, List.of());
  }

  /// The findings of all files, also of those without any.
  public SortedMap<FileName, List<Finding>> findings() {
    return Collections.unmodifiableSortedMap(findings);
  }

  /// The findings of all files in the order of their names.
  public List<Finding> all() {
    return findings.values().stream().flatMap(List::stream).toList();
  }
}
