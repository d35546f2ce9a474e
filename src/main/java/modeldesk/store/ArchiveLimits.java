package modeldesk.store;

/// How much an archive may hold, so that one made to do harm fills neither memory nor disk; far
/// more than anybody has. Counts what is read or written and throws `ArchiveException` beyond.
final class ArchiveLimits {
  static final int FILE_BYTES = 20_000_000;
  static final int DRAFTS = 20_000;
  static final int ENTRIES = 100_000;
  static final long ALL_BYTES = 200_000_000;

  private final long most;
  private long bytes;

  ArchiveLimits() {
    this(ALL_BYTES);
  }

  ArchiveLimits(long most) {
    this.most = most;
  }

  static void drafts(int count) throws ArchiveException {
    if (count > DRAFTS) {
      throw new ArchiveException(ArchiveException.Kind.TOO_MANY, String.valueOf(DRAFTS));
    }
  }

  void add(String name, int length) throws ArchiveException {
    bytes += length;
    if (length > FILE_BYTES || bytes > most) {
      throw new ArchiveException(ArchiveException.Kind.TOO_LARGE, name);
    }
  }
}
