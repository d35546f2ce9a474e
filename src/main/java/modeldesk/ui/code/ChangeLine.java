package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import modeldesk.model.FileName;
import modeldesk.ui.kit.Icons;

/// A line of a reviewed set of changes: how much of it is ticked, what it shows behind its tick,
/// what it is called, and what there is to know about it, empty for nothing. One that must be
/// changed is not `optional`.
public record ChangeLine(
    Ticked ticked, boolean optional, List<Node> shown, String name, String tip) {
  /// How much of what a line stands for is changed.
  public enum Ticked {
    ALL,
    SOME,
    NONE;

    public static Ticked of(long ticked, long all) {
      return ticked >= all ? ALL : ticked > 0 ? SOME : NONE;
    }
  }

  public ChangeLine {
    shown = List.copyOf(shown);
  }

  /// A file; `more` stands behind its name.
  public static List<Node> file(FileName file, List<Node> more) {
    Label name = new Label(file.key());
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    List<Node> shown = new ArrayList<>(List.of(Icons.of(file.kind()), name));
    shown.addAll(more);
    return shown;
  }

  /// A place on a line of the file, counted from 1.
  public static List<Node> place(int line, List<Node> more) {
    Label number = new Label(Integer.toString(line));
    number.getStyleClass().add("kit-spot-number");
    List<Node> shown = new ArrayList<>(List.of(number));
    shown.addAll(more);
    return shown;
  }
}
