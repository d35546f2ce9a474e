package modeldesk.lang;

import java.util.ArrayList;
import java.util.List;
import modeldesk.model.CachePolicy;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlParser;

/// The cache policies a model defines (`cache_policies` of the `model` file).
public final class CachePolicies {
  private CachePolicies() {}

  /// In the order of the file; none when the text has none or cannot be read that far.
  public static List<CachePolicy> of(String modelFileText) {
    List<CachePolicy> policies = new ArrayList<>();
    if (YamlParser.parse(modelFileText).map().get("cache_policies") instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        String age = entry.value() instanceof MapNode policy ? policy.text("max_cache_age") : null;
        policies.add(new CachePolicy(entry.key().text(), age));
      }
    }
    return List.copyOf(policies);
  }
}
