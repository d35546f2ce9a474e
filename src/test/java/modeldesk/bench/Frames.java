package modeldesk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// How long something takes until the window shows it, told by the toolkit's own pulse:
///
/// - *work* is the time of the window's thread from the event until the scene is styled and laid
///   out: the handlers, what they put off with `runLater`, CSS and layout. It leaves out the idle
///   wait for the next tick, the copy of the scene for the renderer, and drawing. It is time on the
///   clock: what other processes do on the same cores is in it.
/// - *processor* is how much of a processor that thread used meanwhile: where the machine has other
///   things to do, it tells more than the clock.
/// - *painted* is the time from the event, before it is handed to the window's thread, to the end
///   of the pulse, when the renderer has the frame's content. It holds the wait for the tick of the
///   60 Hz clock, and not the drawing.
/// - *presented* is the time until the renderer has drawn the frame and given it to the window.
///   What a screen takes to show it is left out.
final class Frames {
  /// Milliseconds.
  record Taken(double work, double processor, double painted, double presented) {}

  /// The longest that drawing a frame takes. After it, there was nothing to be drawn.
  private static final long DRAWING = TimeUnit.MILLISECONDS.toNanos(300);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  private static final class Watch {
    final BooleanSupplier shown;
    final CountDownLatch done = new CountDownLatch(1);
    volatile long began;
    volatile long beganProcessor;
    volatile long laidOutProcessor;
    volatile long handled;
    volatile long pulsed;
    volatile long laidOut;
    volatile long painted;
    volatile long presented;

    Watch(BooleanSupplier shown) {
      this.shown = shown;
    }
  }

  private volatile @Nullable Watch watch;

  /// The toolkit holds its listeners weakly.
  private final List<Object> held = new ArrayList<>();

  /// Watches a scene from now on; on the window's thread.
  void follow(Scene scene) throws ReflectiveOperationException {
    scene.addPreLayoutPulseListener(this::pulsed);
    scene.addPostLayoutPulseListener(this::laidOut);
    Object toolkit = type("tk.Toolkit").getMethod("getToolkit").invoke(null);
    Class<?> listener = type("tk.TKPulseListener");
    Object ended =
        Proxy.newProxyInstance(
            listener.getClassLoader(),
            new Class<?>[] {listener},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return "hashCode".equals(method.getName())
                    ? System.identityHashCode(proxy)
                    : System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
              }
              ended();
              return null;
            });
    held.add(ended);
    type("tk.Toolkit").getMethod("addPostSceneTkPulseListener", listener).invoke(toolkit, ended);
    Class<?> tracker = type("perf.PerformanceTracker");
    Object tracked = tracker.getMethod("getSceneTracker", Scene.class).invoke(null, scene);
    tracker
        .getMethod("setOnRenderedFrameTask", Runnable.class)
        .invoke(tracked, (Runnable) this::presented);
  }

  /// The toolkit has no public word for the end of a pulse.
  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName("com.sun.javafx." + name);
  }

  /// What an event takes; null when nothing was drawn for it.
  @Nullable Taken after(Runnable event) throws InterruptedException {
    return after(event, () -> true);
  }

  /// The same until a laid out frame shows what is wanted.
  @Nullable Taken after(Runnable event, BooleanSupplier shown) throws InterruptedException {
    Watch mine = new Watch(shown);
    long start = System.nanoTime();
    Platform.runLater(() -> {
      mine.began = System.nanoTime();
      mine.beganProcessor = THREADS.getCurrentThreadCpuTime();
      event.run();
      watch = mine;
      Platform.requestNextPulse();
      // Behind what the handlers put off, and what that put off.
      Platform.runLater(() -> Platform.runLater(() -> mine.handled = System.nanoTime()));
    });
    while (!mine.done.await(20, TimeUnit.MILLISECONDS)) {
      long now = System.nanoTime();
      if (now - start > PATIENCE || (mine.painted != 0 && now - mine.painted > DRAWING)) {
        watch = null;
        return null;
      }
    }
    long idle = mine.handled == 0 ? 0 : Math.max(0, mine.pulsed - mine.handled);
    return new Taken(
        (mine.laidOut - mine.began - idle) / 1e6,
        (mine.laidOutProcessor - mine.beganProcessor) / 1e6,
        (mine.painted - start) / 1e6,
        (mine.presented - start) / 1e6);
  }

  private void pulsed() {
    Watch now = watch;
    if (now != null && now.laidOut == 0) {
      now.pulsed = System.nanoTime();
    }
  }

  private void laidOut() {
    Watch now = watch;
    if (now != null && now.laidOut == 0 && now.shown.getAsBoolean()) {
      now.laidOutProcessor = THREADS.getCurrentThreadCpuTime();
      now.laidOut = System.nanoTime();
    }
  }

  private void ended() {
    Watch now = watch;
    if (now != null && now.laidOut != 0 && now.painted == 0) {
      now.painted = System.nanoTime();
    }
  }

  private void presented() {
    Watch now = watch;
    if (now != null && now.painted != 0 && now.presented == 0) {
      now.presented = System.nanoTime();
      watch = null;
      now.done.countDown();
    }
  }
}
