package modeldesk.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 in hexadecimal digits, by which a content is known again.
final class Fingerprint {
  private Fingerprint() {}

  /// How many characters of a text are turned into bytes at once.
  private static final int PIECE = 8192;

  static String of(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  static String of(String text) {
    MessageDigest digest = digest();
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer rest = CharBuffer.wrap(text);
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    while (rest.hasRemaining()) {
      encoder.encode(rest, piece.clear(), true);
      digest.update(piece.flip());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
