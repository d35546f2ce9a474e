package modeldesk.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns any name into a file name that every file system takes and that stays readable:
/// `ecomm/orders.view` becomes `ecomm%2Forders.view`. Different names give different file names,
/// also where the file system does not tell `Orders` from `orders`; what was cut cannot be read
/// back.
final class SafeName {
  private static final int LONGEST = 100;
  private static final int KEPT = 80;
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-.,+=()@";

  private static final Set<String> RESERVED =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
  private static final Pattern RESERVED_PORT = Pattern.compile("(com|lpt)[0-9]");

  /// Endings the stores use beside a file.
  private static final Pattern TAKEN =
      Pattern.compile("(?i)\\.(?=(json|undo|tmp|gz)$|broken-|theirs-)");

  private static final Pattern CUT = Pattern.compile("(?s).{20,}~[0-9a-f]{12}");

  private SafeName() {}

  static String of(String name) {
    StringBuilder plain = new StringBuilder();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    for (byte one : bytes) {
      int code = one & 0xff;
      plain.append(PLAIN.indexOf(code) >= 0 ? String.valueOf((char) code) : escape(code));
    }
    StringBuilder safe = new StringBuilder(TAKEN.matcher(plain).replaceAll(escape('.')));
    escapeEnds(safe);
    if (isReserved(name) && safe.charAt(0) != '%') {
      safe.replace(0, 1, escape(safe.charAt(0)));
    }
    if (safe.length() > LONGEST) {
      return trimEnd(safe.substring(0, KEPT)) + "~" + fingerprint(name);
    }
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      return safe + "~" + fingerprint(name);
    }
    return safe.isEmpty() ? "%" : safe.toString();
  }

  /// The name that became `safe`, null where that cannot be told: long names are cut.
  static @Nullable String back(String safe) {
    int tail = safe.lastIndexOf('~');
    String plain = tail < 0 ? safe : safe.substring(0, tail);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) != '%') {
        bytes.write(plain.charAt(i));
      } else if (i + 2 < plain.length() && isHex(plain, i + 1) && isHex(plain, i + 2)) {
        bytes.write(HexFormat.fromHexDigits(plain, i + 1, i + 3));
        i += 2;
      } else {
        return null;
      }
    }
    String name = bytes.toString(StandardCharsets.UTF_8);
    return of(name).equals(safe) ? name : null;
  }

  /// Whether a name may have been cut, so that it cannot be read back.
  static boolean isCut(String safe) {
    return CUT.matcher(safe).matches();
  }

  private static boolean isHex(String text, int index) {
    return HexFormat.isHexDigit(text.charAt(index));
  }

  private static void escapeEnds(StringBuilder safe) {
    int last = safe.length() - 1;
    if (last >= 0 && isDotOrSpace(safe.charAt(last))) {
      safe.replace(last, last + 1, escape(safe.charAt(last)));
    }
    if (!safe.isEmpty() && isDotOrSpace(safe.charAt(0))) {
      safe.replace(0, 1, escape(safe.charAt(0)));
    }
  }

  /// Windows keeps device names for itself, whatever follows their first dot.
  private static boolean isReserved(String name) {
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    return RESERVED.contains(stem) || RESERVED_PORT.matcher(stem).matches();
  }

  private static boolean isDotOrSpace(char c) {
    return c == '.' || c == ' ';
  }

  private static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && isDotOrSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String escape(int code) {
    return String.format(Locale.ROOT, "%%%02X", code);
  }

  private static String fingerprint(String name) {
    return Fingerprint.of(name).substring(0, 12);
  }
}
