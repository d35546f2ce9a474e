package modeldesk.ui;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.testfx.framework.junit5.ApplicationExtension;

/// Runs the tests of a class with a window, and gives them a robot that is safe with it.
public final class WindowExtension extends ApplicationExtension {
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new WindowRobot();
  }
}
