package modeldesk.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Compressed content of files. It is made and read as a stream, so that only the packed bytes are
/// in memory as a whole.
final class Packed {
  private static final int BUFFER = 1 << 16;

  private Packed() {}

  /// What writes the content.
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  static byte[] bytes(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes, BUFFER)) {
      content.to(zip);
    }
    return bytes.toByteArray();
  }

  /// The content of packed bytes; an `IOException` here or while reading says that they are broken.
  static InputStream content(byte[] packed) throws IOException {
    return content(new ByteArrayInputStream(packed));
  }

  static InputStream content(InputStream packed) throws IOException {
    return new GZIPInputStream(packed, BUFFER);
  }
}
