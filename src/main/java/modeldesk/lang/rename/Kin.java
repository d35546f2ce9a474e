package modeldesk.lang.rename;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.ViewFacts;

/// All that is said of a field: Omni puts together what views, those they extend and topics say
/// under one name, so they have to be renamed together (YAML reference §1, §6, §7).
final class Kin {
  private final ModelIndex model;
  private final Map<Member, Set<String>> views = new HashMap<>();

  Kin(ModelIndex model) {
    this.model = model;
  }

  /// The places that say something of a field or of one it takes over or gives on.
  List<Member> of(Symbol field) {
    List<Member> all = members(each -> each.name().equals(field.name()));
    List<Member> kin = new ArrayList<>(all.stream().filter(m -> m.symbol().equals(field)).toList());
    boolean grew = !kin.isEmpty();
    while (grew) {
      grew = false;
      for (Member member : all) {
        if (!kin.contains(member) && isNear(member, kin)) {
          kin.add(member);
          grew = true;
        }
      }
    }
    return kin;
  }

  /// The places that call another field by a name, or called it so, where the field is seen.
  List<Member> inTheWay(List<Member> field, String name) {
    return members(each ->
            each.name().equalsIgnoreCase(name)
                || each.aliases().stream().anyMatch(name::equalsIgnoreCase))
        .stream()
        .filter(each -> !field.contains(each) && isNear(each, field))
        .toList();
  }

  /// Whether one that makes the field stands above a place that only adds to it.
  boolean isMade(Member member, List<Member> kin) {
    return kin.stream()
        .anyMatch(other ->
            other.part() == Member.Part.OWNS
                && views(member).contains(other.view().name())
                && (other.topic().isEmpty() || !member.topic().isEmpty()));
  }

  private boolean isNear(Member member, List<Member> kin) {
    return kin.stream()
        .anyMatch(other ->
            views(member).contains(other.view().name())
                || views(other).contains(member.view().name()));
  }

  private Set<String> views(Member member) {
    Set<String> known = views.get(member);
    if (known == null) {
      known = member.views(model);
      views.put(member, known);
    }
    return known;
  }

  private List<Member> members(Predicate<FieldFacts> wanted) {
    List<Member> members = new ArrayList<>();
    for (IndexedFile file : model.files()) {
      ViewFacts view = file.view();
      TopicFacts topic = file.topic();
      if (view != null) {
        add(file, "", view, wanted, members);
      }
      if (topic != null) {
        topic.locals().values().forEach(local -> add(file, topic.name(), local, wanted, members));
      }
    }
    return members;
  }

  private static void add(
      IndexedFile file,
      String topic,
      ViewFacts view,
      Predicate<FieldFacts> wanted,
      List<Member> members) {
    view.fields().values().stream()
        .filter(wanted)
        .forEach(field -> members.add(new Member(file, topic, view, field)));
  }
}
