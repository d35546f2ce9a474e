package modeldesk.ui.connect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import modeldesk.i18n.Messages;
import modeldesk.model.Identity;
import modeldesk.model.ModelRole;
import modeldesk.ui.session.Rights;

/// What a test found out about a token, in words: whose it is, its roles, what it may do and what
/// not, and how the requests stand.
record KeyFacts(String kind, List<String> roles, List<String> can, String requests) {

  static KeyFacts of(Knock.Answer answer) {
    String requests =
        answer.limit() == 0
            ? Messages.get("connect.fact.unlimited", answer.millis())
            : Messages.get("connect.fact.requests", answer.left(), answer.limit(), answer.millis());
    return switch (answer.identity()) {
      case Identity.NotAvailable _ ->
          new KeyFacts(
              Messages.get("connect.kind.unknown"),
              List.of(),
              List.of(Messages.get("connect.can.unknown")),
              requests);
      case Identity.Known known -> new KeyFacts(kind(known), roles(known), can(known), requests);
    };
  }

  private static String kind(Identity.Known known) {
    return switch (known.keyScope()) {
      case ORGANIZATION -> Messages.get("connect.kind.organization");
      case USER -> Messages.get("connect.kind.user");
      case OTHER -> Messages.get("connect.kind.other");
    };
  }

  private static List<String> roles(Identity.Known known) {
    Map<String, Integer> counts = new TreeMap<>();
    known.roles().values().forEach(role -> counts.merge(Rights.word(role), 1, Integer::sum));
    List<String> lines = new ArrayList<>();
    if (isAdministrator(known)) {
      lines.add(Messages.get("connect.role.administrator"));
    }
    counts.forEach((role, count) -> lines.add(Messages.get("connect.role", role, count)));
    return List.copyOf(lines);
  }

  private static List<String> can(Identity.Known known) {
    Collection<ModelRole> roles = known.roles().values();
    boolean all = isAdministrator(known) || known.rolesTruncated() || roles.isEmpty();
    boolean edit = all || roles.stream().anyMatch(role -> !role.isBelowModeler());
    boolean schema = all || roles.stream().anyMatch(role -> !role.isBelowConnectionAdmin());
    return List.of(
        Messages.get("connect.can.read"),
        Messages.get(edit ? "connect.can.edit" : "connect.cannot.edit"),
        Messages.get(schema ? "connect.can.schema" : "connect.cannot.schema"));
  }

  private static boolean isAdministrator(Identity.Known known) {
    return known.orgRole() != null && known.orgRole().toUpperCase(Locale.ROOT).endsWith("ADMIN");
  }
}
