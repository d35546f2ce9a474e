package modeldesk.lang.check;

import java.util.List;
import modeldesk.lang.check.shape.SchemaRule;

/// All rules there are, one class each, in the order of YAML reference §10.
public final class Rules {
  private Rules() {}

  public static List<Rule> all() {
    return List.of(
        new SyntaxRule(),
        new ShapeRule(),
        new SchemaRule(),
        new BaseViewRule(),
        new UnknownViewRule(),
        new UnknownFieldRule(),
        new QueryColumnRule(),
        new TimeframeRule(),
        new NotInTopicRule(),
        new BrokenFieldRule(),
        new JoinPathRule(),
        new UnknownTopicRule(),
        new UnknownNameRule(),
        new DuplicateFieldRule(),
        new DuplicateFileRule(),
        new RelationshipRule(),
        new PrimaryKeyRule(),
        new FieldCycleRule(),
        new MeasureOfMeasureRule(),
        new ExtendsCycleRule(),
        new MustacheRule(),
        new OpenReferenceRule(),
        new ViewFileRule(),
        new AccessFilterRule(),
        new CompositeRule());
  }
}
