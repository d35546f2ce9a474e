package modeldesk.ui.exposure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import modeldesk.api.OmniApi;
import modeldesk.app.Theme;
import modeldesk.model.ExposedTopic;
import modeldesk.model.FileName;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
final class ExposureViewTest {
  private static final FileName TOPIC = new FileName("order_transactions.topic");

  @TempDir static Path home;
  private Bench bench;
  private ExposureViewModel model;
  private Scene scene;
  private Theme theme;

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    OmniApi api =
        (OmniApi)
            Proxy.newProxyInstance(
                OmniApi.class.getClassLoader(),
                new Class<?>[] {OmniApi.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("topic")) {
                    return topic();
                  }
                  try {
                    return method.invoke(bench.api, arguments);
                  } catch (InvocationTargetException e) {
                    throw requireNonNull(e.getCause());
                  }
                });
    model =
        new ExposureViewModel(bench.session, bench.documents, bench.notices, api, bench.background);
    ModalHost host = new ModalHost();
    new ExposureView(model, host);
    scene = new Scene(host, 1000, 640);
    theme = TestStage.show(stage, scene);
    bench.open(bench.shared());
    bench.window.drain();
  }

  private static ExposedTopic topic() {
    ExposedTopic.View items =
        new ExposedTopic.View(
            "ecomm__order_items",
            null,
            List.of(
                new ExposedTopic.Field("id", null, null),
                new ExposedTopic.Field("made_up", null, null)),
            List.of(),
            List.of());
    return new ExposedTopic("order_transactions", null, null, List.of(items), List.of());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void until(FxRobot robot, BooleanSupplier condition) {
    robot.interact(() -> bench.window.until(condition));
  }

  @Test
  void enterGoesToTheKeyThatPromisesIt(FxRobot robot) {
    robot.interact(() -> model.check(TOPIC));
    until(robot, () -> model.report() != null);
    robot.interact(() -> {
      Pictures.take(scene, "exposure-light");
      theme.choiceProperty().set(Theme.Choice.DARK);
      Pictures.take(scene, "exposure-dark");
      theme.choiceProperty().set(Theme.Choice.LIGHT);
    });
    robot.push(KeyCode.ENTER);
    until(robot, () -> bench.documents.active() != null);
    assertThat(robot.lookup("#exposure").tryQuery()).isEmpty();
    var place = requireNonNull(requireNonNull(bench.documents.active()).port().selection());
    assertThat(place.isEmpty()).isFalse();
  }

  @Test
  void escapeClosesTheList(FxRobot robot) {
    robot.interact(() -> model.check(TOPIC));
    until(robot, () -> model.report() != null);
    robot.push(KeyCode.ESCAPE);
    assertThat(model.report()).isNull();
  }
}
