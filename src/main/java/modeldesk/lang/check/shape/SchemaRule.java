package modeldesk.lang.check.shape;

import java.util.List;
import java.util.function.Consumer;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.schema.Schema;
import modeldesk.yaml.YamlDocument;

/// All that is found by one look at a file and the schema of its kind (YAML reference §10, groups
/// 2, 3, 14, 15, 16). In a text that is no YAML only what stands above the first mistake counts, as
/// below it keys may have been read in the wrong place.
public final class SchemaRule implements Rule {
  private static final List<PlaceCheck> CHECKS =
      List.of(
          new UnknownKey(),
          new MissingKey(),
          new LookmlKey(),
          new LookmlTable(),
          new DeprecatedKey(),
          new WrongType(),
          new WrongValue(),
          new CacheAge(),
          new PercentileRange(),
          new GrainField(),
          new AggregateOnDimension(),
          new DoubleAggregate(),
          new PercentileWithoutPercentile(),
          new DistinctOnWithoutKey(),
          new MeasureWithoutSql(),
          new MeasureWithoutAggregate(),
          new FilterNotAMap(),
          new UnknownOperator(),
          new RangeSize(),
          new NumberOperand(),
          new OffsetWithoutCancel(),
          new ExclusiveKeys());

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    YamlDocument document = file.document();
    int readable = readable(document, file.text());
    Consumer<Finding> read =
        finding -> {
          if (finding.span().end() <= readable) {
            report.accept(finding);
          }
        };
    Look look = new Look(file, document, model.surroundings().layers(), readable, read);
    Schema.of(file.kind())
        .walk(
            document.root(),
            place -> {
              for (PlaceCheck check : CHECKS) {
                check.check(look, place);
              }
            });
  }

  /// Up to where the file is read as it is meant: the line of the first mistake.
  private static int readable(YamlDocument document, String text) {
    return document.errors().stream()
        .mapToInt(error -> text.lastIndexOf('\n', error.span().start() - 1) + 1)
        .min()
        .orElse(text.length());
  }
}
