package modeldesk.app;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.yaml.YamlMerge;
import org.jspecify.annotations.Nullable;

/// What a merge of three files' bytes comes to. Files of Omni are merged by key, other ones by line
/// (api.md §3.3 names them; in git `.yaml` stands behind). Bytes that are no UTF-8 are merged by
/// line as they are, since nobody knows what they mean.
final class MergedBytes {
  private static final String MINE = "mine";
  private static final String THEIRS = "theirs";

  private final YamlMerge merge;
  private final Charset charset;

  private MergedBytes(YamlMerge merge, Charset charset) {
    this.merge = merge;
    this.charset = charset;
  }

  boolean isClean() {
    return merge.isClean();
  }

  /// The merged text, with marks where it is not clean.
  byte[] content() {
    return merge.marked(MINE, THEIRS).getBytes(charset);
  }

  /// `name` is the path of the file in its repository, null where nobody said. Null when one of the
  /// files is no text.
  static @Nullable MergedBytes of(@Nullable String name, byte[] base, byte[] mine, byte[] theirs) {
    if (isBinary(base) || isBinary(mine) || isBinary(theirs)) {
      return null;
    }
    boolean unicode = isUnicode(base) && isUnicode(mine) && isUnicode(theirs);
    Charset charset = unicode ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    String b = new String(base, charset);
    String m = new String(mine, charset);
    String t = new String(theirs, charset);
    boolean byKey = unicode && (name == null || isOfOmni(name));
    YamlMerge merge = byKey ? YamlMerge.of(b, m, t) : YamlMerge.byLine(b, m, t);
    return new MergedBytes(merge, charset);
  }

  private static boolean isOfOmni(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String key = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
    return new FileName(key).kind() != FileKind.OTHER;
  }

  private static boolean isUnicode(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }
}
