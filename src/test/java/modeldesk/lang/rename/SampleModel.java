package modeldesk.lang.rename;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;

/// Models to rename in: one written for it, and those of the Playground.
enum SampleModel {
  SHOP,
  BLOBS_R_US,
  LEDGER,
  RETURNS_DESK;

  ModelIndex read() {
    if (this == SHOP) {
      return Shop.index();
    }
    Map<FileName, String> texts = new TreeMap<>();
    for (String key : resource("files.txt").lines().filter(line -> !line.isBlank()).toList()) {
      texts.put(new FileName(key), resource(key));
    }
    return ModelIndex.of(texts, new Surroundings(Layers.AUTHORED, Map.of(), true, Set.of()));
  }

  private String resource(String file) {
    String path = "/modeldesk/playground/" + name().toLowerCase(java.util.Locale.ROOT) + "/" + file;
    try (InputStream in = SampleModel.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
