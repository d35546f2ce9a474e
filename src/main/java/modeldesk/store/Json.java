package modeldesk.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON files of this computer: indented, unknown fields passed over, absent ones null.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(
              incl -> incl.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /// Leaves a file open that it writes into.
  private static final ObjectWriter WRITER =
      MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

  private Json() {}

  static void write(Path file, Object content) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          try {
            WRITER.writeValue(out, content);
          } catch (JacksonIOException e) {
            // A disk that is full says so as it does everywhere.
            throw e.getCause();
          }
        });
  }

  static byte[] bytes(Object content) {
    return MAPPER.writeValueAsBytes(content);
  }

  /// The record on one line, without its end.
  static byte[] line(Object content) {
    return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(content);
  }

  /// The record on one line in ASCII, where also half of a surrogate pair has its place.
  static byte[] ascii(Object content) {
    return MAPPER
        .writer()
        .without(SerializationFeature.INDENT_OUTPUT)
        .with(JsonWriteFeature.ESCAPE_NON_ASCII)
        .writeValueAsBytes(content);
  }

  /// What writes a JSON text part by part.
  static JsonGenerator generator(OutputStream out) {
    return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).createGenerator(out);
  }

  /// What reads a JSON text part by part; throws `JacksonException` where it is none.
  static JsonParser parser(InputStream in) {
    return MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).createParser(in);
  }

  /// The content of `file`, or null when it is not such a record.
  static <T> @Nullable T read(Path file, Class<T> type) throws IOException {
    return parse(Files.readAllBytes(file), type);
  }

  /// What `bytes` hold, or null when it is not such a record.
  static <T> @Nullable T parse(byte[] bytes, Class<T> type) {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (JacksonException e) {
      return null;
    }
  }
}
