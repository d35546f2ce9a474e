package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import modeldesk.playground.layer.YamlMode;

/// Opaque checksums: each belongs to one text of one file in one mode of one model or branch
/// (api.md §3.4).
final class Checksums {
  private Checksums() {}

  static String of(String modelId, YamlMode mode, String key, String text) {
    String all = String.join("\n", modelId, mode.wire(), key, text);
    byte[] hash = Arrays.copyOf(sha256().digest(all.getBytes(UTF_8)), 15);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  /// Something that looks like the id of a commit.
  static String commitId(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)), 0, 20);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
