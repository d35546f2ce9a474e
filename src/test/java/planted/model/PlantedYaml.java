package planted.model;

import org.yaml.snakeyaml.LoaderOptions;

/// Lets SnakeYAML out of yaml.
public final class PlantedYaml {
  public LoaderOptions options() {
    return new LoaderOptions();
  }
}
