package modeldesk.app.check;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.DiskModel;
import modeldesk.lang.index.DiskNames;
import modeldesk.model.FileName;
import modeldesk.model.Severity;
import modeldesk.store.FoundText;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The texts of one model, and what is to be said about files that gave none.
record ModelTexts(Map<FileName, String> texts, List<DiskFinding> unread) {
  /// Blocks. `paths` are the files of the folder by their names in it.
  static ModelTexts read(DiskModel model, Map<String, Path> paths) {
    Map<FileName, String> texts = new TreeMap<>();
    List<DiskFinding> unread = new ArrayList<>();
    model
        .files()
        .forEach((name, path) -> {
          FoundText found = FoundText.of(Objects.requireNonNull(paths.get(path)));
          DiskFinding problem = problem(found, name, path);
          if (problem != null) {
            unread.add(problem);
          } else if (found instanceof FoundText.Read read) {
            texts.put(name, read.text());
          }
        });
    return new ModelTexts(texts, unread);
  }

  /// The files that are there under both of their names.
  static List<DiskFinding> twice(DiskModel model) {
    return model.twice().stream()
        .map(path ->
            new DiskFinding(
                path,
                Region.START,
                Severity.WARNING,
                "file-twice",
                Messages.get("app.check.twice"),
                DiskNames.of(path.substring(model.folder().length()))
                    .map(name -> Places.of(name, ""))
                    .orElse("")))
        .toList();
  }

  private static @Nullable DiskFinding problem(FoundText found, FileName name, String path) {
    return switch (found) {
      case FoundText.Read _ -> null;
      case FoundText.TooLong _ ->
          unread(name, path, Region.START, "file-too-large", Messages.get("app.check.tooLarge"));
      case FoundText.Binary _ ->
          unread(name, path, Region.START, "file-binary", Messages.get("app.check.binary"));
      case FoundText.NotUnicode broken -> {
        int end = broken.before().length();
        Region region = Region.of(LineIndex.of(broken.before()), new Span(end, end));
        yield unread(name, path, region, "file-encoding", Messages.get("app.check.encoding"));
      }
      case FoundText.Unreadable failed -> {
        String sentence = Messages.get("app.check.unreadable", reason(failed.reason()));
        yield unread(name, path, Region.START, "file-unreadable", sentence);
      }
    };
  }

  private static DiskFinding unread(
      FileName name, String path, Region region, String code, String sentence) {
    return new DiskFinding(path, region, Severity.ERROR, code, sentence, Places.of(name, ""));
  }

  /// Why something cannot be read, without the name that the finding has already.
  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> Messages.get("app.check.denied");
      case NoSuchFileException _ -> Messages.get("app.check.gone");
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> failure.getClass().getSimpleName();
    };
  }
}
