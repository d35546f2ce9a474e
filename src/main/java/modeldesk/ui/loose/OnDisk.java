package modeldesk.ui.loose;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import modeldesk.i18n.Messages;
import modeldesk.store.FoundText;
import modeldesk.ui.session.Problems;

/// What lies under the path of a file now.
sealed interface OnDisk {
  /// A text with its line ends and byte order mark; `writable` says whether it may be changed.
  record Whole(String text, boolean writable) implements OnDisk {}

  /// Nothing, in a folder that is there.
  record Nothing() implements OnDisk {}

  /// Nothing that can be edited; `sentence` says why.
  record Refused(String sentence) implements OnDisk {}

  /// Blocks.
  static OnDisk read(Path path) {
    if (Files.isDirectory(path)) {
      return new Refused(Messages.get("loose.refused.folder", path));
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || Files.notExists(folder)) {
      return new Refused(Messages.get("loose.refused.noFolder", path));
    }
    if (Files.notExists(path)) {
      return new Nothing();
    }
    return switch (FoundText.of(path)) {
      case FoundText.Read read -> new Whole(read.whole(), Files.isWritable(path));
      case FoundText.TooLong _ -> new Refused(Messages.get("loose.refused.tooLong", path));
      case FoundText.Binary _ -> new Refused(Messages.get("loose.refused.binary", path));
      case FoundText.NotUnicode _ -> new Refused(Messages.get("loose.refused.notUnicode", path));
      case FoundText.Unreadable(IOException reason) ->
          new Refused(
              reason instanceof AccessDeniedException
                  ? Messages.get("loose.refused.denied", path)
                  : Messages.get("loose.refused.unreadable", path, Problems.disk(reason)));
    };
  }
}
