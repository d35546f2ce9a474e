package modeldesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What came of reading a file that somebody keeps. Blocks, and never takes more than `LONGEST`
/// bytes into memory.
public sealed interface FoundText {
  int LONGEST = 10 * 1024 * 1024;

  String MARK = "\uFEFF";

  /// The text without the byte order mark it may begin with; its line ends are as they are.
  record Read(String text, boolean marked) implements FoundText {
    public Read(String text) {
      this(text, false);
    }

    /// The text as the file has it.
    public String whole() {
      return marked ? MARK + text : text;
    }
  }

  /// Longer than `LONGEST`.
  record TooLong() implements FoundText {}

  /// It has zero bytes, as no text in UTF-8 has.
  record Binary() implements FoundText {}

  /// No UTF-8 behind the text `before`.
  record NotUnicode(String before) implements FoundText {}

  record Unreadable(IOException reason) implements FoundText {}

  static FoundText of(Path file) {
    byte[] bytes;
    try {
      if (!Files.readAttributes(file, "isRegularFile").containsValue(true)) {
        return new Unreadable(new FileSystemException(file.toString(), null, "not a file"));
      }
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(LONGEST + 1);
      }
    } catch (IOException e) {
      return new Unreadable(e);
    }
    return bytes.length > LONGEST ? new TooLong() : decoded(bytes);
  }

  private static FoundText decoded(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return new Binary();
      }
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    boolean broken =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true).isError();
    String text = chars.flip().toString();
    boolean marked = text.startsWith(MARK);
    String plain = marked ? text.substring(1) : text;
    return broken ? new NotUnicode(plain) : new Read(plain, marked);
  }
}
