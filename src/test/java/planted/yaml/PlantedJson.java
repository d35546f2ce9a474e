package planted.yaml;

import tools.jackson.databind.json.JsonMapper;

/// Lets Jackson out of the edges.
public final class PlantedJson {
  public JsonMapper mapper() {
    return JsonMapper.shared();
  }
}
