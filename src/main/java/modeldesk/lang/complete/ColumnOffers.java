package modeldesk.lang.complete;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.yaml.MapNode;

/// The columns of the own table that its dimensions tell of, spelled as the database has them (YAML
/// reference §3.1). SQL is full of other words, so only columns with a part that begins with what
/// was typed are worth telling. The dimension that is being written tells of none.
record ColumnOffers(NameOffers names) {
  private static final Pattern COLUMN = Pattern.compile("\\w+|\"[^\"]+\"|`[^`]+`");

  /// What a dimension is made of besides a column.
  private static final List<String> MADE = List.of("duration", "extends", "groups");

  List<Offer> offers(SqlWord at) {
    List<String> keys = at.path().segments();
    String written = keys.get(keys.size() - 2);
    return names.model().names().fields(names.view(), names.topic()).stream()
        .filter(field -> !field.name().equals(written))
        .flatMap(field -> column(field).stream())
        .distinct()
        .filter(column -> Ranking.of(at.word(), column) >= Ranking.PART)
        .flatMap(column -> offer(column, at))
        .toList();
  }

  private static Optional<String> column(FieldFacts field) {
    MapNode value = field.value();
    if (field.kind() != FieldFacts.Kind.DIMENSION) {
      return Optional.empty();
    }
    String sql = value == null ? null : value.text("sql");
    return sql == null
        ? Optional.of(field.name())
            .filter(name -> value == null || MADE.stream().allMatch(key -> value.get(key) == null))
        : Optional.of(sql.strip()).filter(text -> COLUMN.matcher(text).matches());
  }

  /// A quoted column goes into the quotes of YAML where the value begins with it; within double
  /// quotes it cannot be written as it is.
  private static Stream<Offer> offer(String column, SqlWord at) {
    boolean quoted = !Character.isJavaIdentifierStart(column.charAt(0));
    if (quoted && at.quote() == '"') {
      return Stream.empty();
    }
    Offer offer = Offer.of(column, Proposal.Kind.DIMENSION, Messages.get("complete.field.column"));
    boolean bare = quoted && at.first() && at.quote() == ' ';
    return Stream.of(bare ? offer.inserting("'" + column + "'", 0) : offer);
  }
}
