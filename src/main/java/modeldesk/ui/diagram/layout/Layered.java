package modeldesk.ui.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.options.GreedySwitchType;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Boxes in columns from left to right, each line leading on, with as few crossings as can be had
/// in the time: above `CAREFUL` lines faster ways are taken, above `MOST` the boxes stand in rows
/// and the lines are straight. The same wish is always placed the same way.
public final class Layered {
  /// Right angles and the best placement take a second for 300 lines, and 10 for 3,000.
  static final int CAREFUL = 800;

  /// Slanted lines and plain placement take 2 to 6 seconds for 3,000 lines.
  static final int MOST = 5_000;

  private static final class Watch extends BasicProgressMonitor {
    private final BooleanSupplier cancelled;

    Watch(BooleanSupplier cancelled) {
      this.cancelled = cancelled;
    }

    @Override
    public boolean isCanceled() {
      return cancelled.getAsBoolean();
    }

    @Override
    protected BasicProgressMonitor doSubTask(float work, int levels) {
      return new Watch(cancelled);
    }
  }

  private Layered() {}

  /// For a background thread. Throws `CancellationException` soon after `cancelled` holds.
  public static Placed place(Wish wish, BooleanSupplier cancelled) {
    if (wish.links().size() > MOST) {
      return Rows.place(wish);
    }
    ElkNode graph = graph(wish);
    List<ElkNode> boxes = new ArrayList<>();
    for (Wish.Size size : wish.boxes()) {
      ElkNode box = ElkGraphUtil.createNode(graph);
      box.setDimensions(size.width(), size.height());
      box.setProperty(CoreOptions.ALIGNMENT, Alignment.LEFT);
      boxes.add(box);
    }
    List<ElkEdge> lines = new ArrayList<>();
    for (Wish.Link link : wish.links()) {
      lines.add(ElkGraphUtil.createSimpleEdge(boxes.get(link.from()), boxes.get(link.to())));
    }
    new RecursiveGraphLayoutEngine().layout(graph, new Watch(cancelled));
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    return new Placed(
        boxes.stream().map(Layered::area).toList(),
        lines.stream().map(Layered::route).toList(),
        graph.getWidth(),
        graph.getHeight());
  }

  private static ElkNode graph(Wish wish) {
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(CoreOptions.RANDOM_SEED, 1);
    graph.setProperty(CoreOptions.ASPECT_RATIO, 1.6);
    graph.setProperty(CoreOptions.SPACING_NODE_NODE, 32.0);
    graph.setProperty(CoreOptions.SPACING_PORT_PORT, 20.0);
    graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, 40.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 72.0);
    boolean careful = wish.links().size() <= CAREFUL;
    graph.setProperty(
        CoreOptions.EDGE_ROUTING, careful ? EdgeRouting.ORTHOGONAL : EdgeRouting.POLYLINE);
    if (!careful) {
      graph.setProperty(LayeredOptions.THOROUGHNESS, 1);
      graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.SIMPLE);
      graph.setProperty(
          LayeredOptions.CROSSING_MINIMIZATION_GREEDY_SWITCH_TYPE, GreedySwitchType.OFF);
    }
    return graph;
  }

  private static Area area(ElkNode box) {
    return new Area(box.getX(), box.getY(), box.getWidth(), box.getHeight());
  }

  private static Route route(ElkEdge line) {
    List<Route.Point> points = new ArrayList<>();
    for (ElkEdgeSection section : line.getSections()) {
      points.add(new Route.Point(section.getStartX(), section.getStartY()));
      section
          .getBendPoints()
          .forEach(bend -> points.add(new Route.Point(bend.getX(), bend.getY())));
      points.add(new Route.Point(section.getEndX(), section.getEndY()));
    }
    return new Route(points);
  }
}
