package modeldesk.ui.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import modeldesk.i18n.Messages;
import modeldesk.store.AtomicFile;
import modeldesk.work.Background;

/// The JSON Schemas of model files, written where the user wants them, for other editors of YAML.
/// They come into a folder of their own, so that they replace nothing but an earlier export.
public final class SchemaFiles {
  static final String FOLDER = "omni-schemas";

  private final Supplier<Map<String, String>> schemas;
  private final AskPath ask;
  private final Background background;
  private final Notices notices;

  /// `schemas` are the texts by their file names; asked for off the window's thread.
  public SchemaFiles(
      Supplier<Map<String, String>> schemas, AskPath ask, Background background, Notices notices) {
    this.schemas = schemas;
    this.ask = ask;
    this.background = background;
    this.notices = notices;
  }

  /// Asks for a folder, writes, and says where the files are.
  public void export() {
    ask.folder(Messages.get("session.jsonSchemas.title"), this::export);
  }

  private void export(Path chosen) {
    Path folder = chosen.resolve(FOLDER);
    background.io(
        Messages.get("session.jsonSchemas.job"),
        progress -> write(folder),
        count -> notices.success(Messages.get("session.jsonSchemas.written", count, folder)),
        failure ->
            notices.error(Messages.get("session.jsonSchemas.failed", Problems.sentence(failure))));
  }

  private int write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, String> texts = schemas.get();
    for (Map.Entry<String, String> each : texts.entrySet()) {
      byte[] content = each.getValue().getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(folder.resolve(each.getKey()), content);
    }
    return texts.size();
  }
}
