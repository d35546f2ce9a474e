package modeldesk.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every thread in the program. Three lanes: `io` runs each piece of work on a virtual thread of
/// its own, `disk` and `cpu` run theirs one after another in the order they were asked for. Work
/// starts from the window's thread and its result comes back there, through the executor given
/// here.
public final class Background implements AutoCloseable {
  private final Executor ui;
  private final Ticker ticker;
  private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService cpu =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("cpu").factory());
  private final ExecutorService disk =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("disk").factory());
  private final List<Background> beside = new CopyOnWriteArrayList<>();
  private volatile boolean closed;
  private Consumer<Job> started = job -> {};

  /// The program's own: a real clock.
  public Background(Executor ui) {
    this(ui, realTicker());
  }

  public Background(Executor ui, Ticker ticker) {
    this.ui = ui;
    this.ticker = ticker;
  }

  /// Lanes of their own on the same clock and the same thread of the window, for something that may
  /// end before the program does. They close at the latest with these.
  public Background beside() {
    Background other =
        new Background(
            ui,
            new Ticker() {
              @Override
              public Cancel after(Duration delay, Runnable action) {
                return ticker.after(delay, action);
              }

              @Override
              public void close() {}
            });
    beside.removeIf(before -> before.closed);
    beside.add(other);
    return other;
  }

  /// Told of each `io` job when it starts, on the window's thread.
  public void onStarted(Consumer<Job> listener) {
    started = listener;
  }

  /// Network and disk: on a thread of its own, listed in the Tasks panel. `done` or `failed` is
  /// called on the window's thread unless the job was cancelled.
  public <T> Job io(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    return start(io, title, work, done, failed, true);
  }

  /// Like `io` for small things nobody waits for (a draft saved, a list read ahead): not listed.
  public <T> Job quietIo(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    return start(io, title, work, done, failed, false);
  }

  /// Drafts and settings: in turn, so that what is read is what was written before. Not listed.
  public <T> Job disk(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    return start(disk, title, work, done, failed, false);
  }

  /// Parsing, checking, comparing: in turn on one thread.
  public <T> Job cpu(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    return start(cpu, title, work, done, failed, false);
  }

  /// Runs `action` on the window's thread after `delay`.
  public Ticker.Cancel later(Duration delay, Runnable action) {
    if (closed) {
      return () -> {};
    }
    return ticker.after(delay, () -> ui.execute(() -> runUnlessClosed(action)));
  }

  /// What was planned just before the end has no lane to go on in.
  private void runUnlessClosed(Runnable action) {
    if (!closed) {
      action.run();
    }
  }

  /// Runs `action` on the window's thread soon.
  public void ui(Runnable action) {
    ui.execute(action);
  }

  /// The I/O lane for libraries that want an executor.
  public Executor ioExecutor() {
    return io;
  }

  /// Stops everything but the disk lane, which gets a few seconds to write what it was given; what
  /// was stopped gets a moment to put its files away.
  @Override
  public void close() {
    closed = true;
    beside.forEach(Background::close);
    ticker.close();
    io.shutdownNow();
    cpu.shutdownNow();
    disk.shutdown();
    try {
      if (!disk.awaitTermination(5, TimeUnit.SECONDS)) {
        disk.shutdownNow();
      }
      io.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      disk.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private <T> Job start(
      ExecutorService lane,
      String title,
      Work<T> work,
      Consumer<T> done,
      Consumer<Exception> failed,
      boolean listed) {
    AtomicBoolean cancelled = new AtomicBoolean();
    AtomicReference<@Nullable Future<?>> running = new AtomicReference<>();
    Job job =
        new Job(
            title,
            Instant.now(),
            () -> {
              cancelled.set(true);
              Future<?> future = running.get();
              if (future != null) {
                future.cancel(true);
              }
            },
            () -> start(lane, title, work, done, failed, listed));
    if (closed) {
      job.cancel();
      return job;
    }
    if (listed) {
      started.accept(job);
    }
    try {
      running.set(lane.submit(() -> run(job, work, done, failed, cancelled)));
    } catch (RejectedExecutionException e) {
      // The program ended in between.
      job.cancel();
    }
    return job;
  }

  private <T> void run(
      Job job,
      Work<T> work,
      Consumer<T> done,
      Consumer<Exception> failed,
      AtomicBoolean cancelled) {
    try {
      T result = work.run(new JobProgress(job, cancelled));
      deliver(
          job,
          () -> {
            job.end(Job.State.DONE, null);
            done.accept(result);
          });
    } catch (CancellationException | InterruptedException e) {
      deliver(job, job::cancel);
    } catch (Exception e) {
      deliver(
          job,
          () -> {
            job.end(Job.State.FAILED, e);
            failed.accept(e);
          });
    }
  }

  /// What arrives after the end would only start what has no lane any more.
  private void deliver(Job job, Runnable action) {
    ui.execute(() -> {
      if (!closed && job.state() == Job.State.RUNNING) {
        action.run();
      }
    });
  }

  private static Ticker realTicker() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("ticker").factory());
    timer.setRemoveOnCancelPolicy(true);
    return new Ticker() {
      @Override
      public Cancel after(Duration delay, Runnable action) {
        Future<?> planned = timer.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> planned.cancel(false);
      }

      @Override
      public void close() {
        timer.shutdownNow();
      }
    };
  }

  private final class JobProgress implements Progress {
    private final Job job;
    private final AtomicBoolean cancelled;

    JobProgress(Job job, AtomicBoolean cancelled) {
      this.job = job;
      this.cancelled = cancelled;
    }

    @Override
    public void report(long done, long total) {
      deliver(job, () -> job.report(done, total));
    }

    @Override
    public void message(String text) {
      deliver(job, () -> job.say(text));
    }

    @Override
    public void offer(String label, Runnable action) {
      deliver(job, () -> job.offer(new Job.Offer(label, action)));
    }

    @Override
    public boolean isCancelled() {
      return cancelled.get();
    }
  }
}
