package modeldesk.lang;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How names may be written (YAML reference §2).
public final class NameForm {
  private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_ -]*");
  private static final Pattern VALUE =
      Pattern.compile("(?i)true|false|null|[0-9][0-9_]*(?:e[0-9]+)?|0x[0-9a-f]+|0o[0-7]+");
  private static final Set<String> RESERVED =
      Set.of(
          "all_views",
          "all_topics",
          "none",
          "omni_attributes",
          "omni_llm",
          "omni_agent",
          "omni_dimensionalize",
          "filters");
  private static final List<String> RESERVED_STARTS = List.of("_shared_", "OMNI_FX_");

  private NameForm() {}

  /// Whether a field that is added by hand may have the name.
  public static boolean isField(String name) {
    return FIELD.matcher(name).matches();
  }

  /// Whether a view, or anything that is named like an id, may have the name.
  public static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches();
  }

  /// Whether a topic may have the name.
  public static boolean isTopic(String name) {
    return TOPIC.matcher(name).matches();
  }

  /// Whether the name means something else: to Omni, or to YAML.
  public static boolean isReserved(String name) {
    return RESERVED.contains(name)
        || RESERVED_STARTS.stream().anyMatch(name::startsWith)
        || VALUE.matcher(name).matches();
  }
}
