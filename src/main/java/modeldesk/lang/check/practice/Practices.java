package modeldesk.lang.check.practice;

import java.util.List;
import modeldesk.lang.check.Rule;

/// The rules of good practice, one class each; their codes begin with `practice-`. They say nothing
/// that Omni says: each model may have its reasons, so their findings can be ignored.
public final class Practices {
  /// What the code of each rule begins with.
  public static final String PREFIX = "practice-";

  private Practices() {}

  public static List<Rule> all() {
    return List.of(
        new TopicDescription(),
        new TopicAiContext(),
        new TopicSamples(),
        new TopicJoins(),
        new TopicLabel(),
        new AiBudget(),
        new ViewDescription(),
        new FieldDescription(),
        new FieldLabels(),
        new RawLabel(),
        new EmptyText(),
        new FieldName(),
        new MeasureFormat(),
        new ShownId(),
        new Division(),
        new UnusedView(),
        new UnusedField(),
        new SelectStar(),
        new ManyToMany(),
        new CrossJoin(),
        new GuessedRelation());
  }
}
