package modeldesk.ui;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;

/// A robot that looks for nodes, and for where they are, on the window's thread. TestFX looks from
/// the test's thread, which now and then fails while the window lays itself out.
public class WindowRobot extends FxRobot {
  @Override
  public NodeQuery lookup(String query) {
    return safe(NodeQuery.class, on(() -> super.lookup(query)));
  }

  @Override
  public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
    return safe(NodeQuery.class, on(() -> super.lookup(predicate)));
  }

  @Override
  public NodeQuery from(Collection<Node> parents) {
    return safe(NodeQuery.class, on(() -> super.from(parents)));
  }

  @Override
  public PointQuery point(Node node) {
    return safe(PointQuery.class, on(() -> super.point(node)));
  }

  /// What `asked` gives on the window's thread.
  public static <T> T on(Callable<T> asked) {
    FutureTask<T> task = new FutureTask<>(asked);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// Where a node is in its window.
  public static Bounds place(Node node) {
    return on(() -> node.localToScene(node.getLayoutBounds()));
  }

  /// The same query, asked on the window's thread.
  private static <Q> Q safe(Class<Q> type, Q query) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object answer = on(() -> method.invoke(query, arguments));
              return query.equals(answer) ? proxy : answer;
            }));
  }
}
