package modeldesk.ui.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.store.SecretStore;
import modeldesk.store.TokenPlace;
import modeldesk.store.Tokens;
import modeldesk.work.Background;
import modeldesk.work.Job;
import modeldesk.work.Ticker;
import modeldesk.work.Work;

/// Fetches tokens and puts them away in the background. A key store that does not answer is given
/// up after a while, so that nothing waits for it for ever. On the window's thread only.
public final class TokenKeys {
  /// Time enough to type the password of a key store.
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /// A key store that is asked only whether it is there asks nobody.
  static final Duration PROBE = Duration.ofSeconds(10);

  private static final String NOBODY = "model-desk-probe";

  private final Tokens tokens;
  private final boolean fileIsPossible;
  private final Background background;

  public TokenKeys(Tokens tokens, boolean fileIsPossible, Background background) {
    this.tokens = tokens;
    this.fileIsPossible = fileIsPossible;
    this.background = background;
  }

  /// Whether this system can keep a file from its other users.
  boolean isFilePossible() {
    return fileIsPossible;
  }

  /// Tells whether the system has a key store that opens.
  void lookForKeyStore(Consumer<Boolean> told) {
    run(
        PROBE,
        progress -> tokens.keyStore().find(NOBODY) == null,
        there -> told.accept(true),
        () -> told.accept(false));
  }

  /// `found` is given the token, or nothing where none is kept or the store does not give it.
  public void find(String host, TokenPlace place, Consumer<Optional<String>> found) {
    SecretStore store = tokens.in(place);
    run(
        PATIENCE,
        progress -> Optional.ofNullable(store.find(host)),
        found,
        () -> found.accept(Optional.empty()));
  }

  /// Keeps a token in one place and removes it from the others.
  void keep(String host, TokenPlace place, String token, Runnable kept, Runnable failed) {
    run(
        PATIENCE,
        progress -> {
          tokens.in(place).keep(host, token);
          return place;
        },
        done -> {
          for (TokenPlace other : TokenPlace.values()) {
            if (other != place) {
              forget(host, other, () -> {}, () -> {});
            }
          }
          kept.run();
        },
        failed);
  }

  void forget(String host, TokenPlace place, Runnable forgotten, Runnable failed) {
    run(
        PATIENCE,
        progress -> {
          tokens.in(place).forget(host);
          return place;
        },
        done -> forgotten.run(),
        failed);
  }

  /// The library of the key store may not heed an interrupt: what comes after the time is up is not
  /// waited for and not told.
  private <T> void run(Duration patience, Work<T> work, Consumer<T> done, Runnable failed) {
    AtomicBoolean over = new AtomicBoolean();
    Job job =
        background.quietIo(
            Messages.get("connect.job.token"),
            work,
            result -> {
              over.set(true);
              done.accept(result);
            },
            failure -> {
              over.set(true);
              failed.run();
            });
    Ticker.Cancel limit =
        background.later(
            patience,
            () -> {
              if (over.compareAndSet(false, true)) {
                job.cancel();
                failed.run();
              }
            });
    job.onChange(() -> {
      if (over.get()) {
        limit.cancel();
      }
    });
  }
}
