package modeldesk.ui.kit;

import javafx.scene.text.Font;
import modeldesk.lang.find.Kind;
import modeldesk.model.FileKind;
import modeldesk.model.ModelKind;
import modeldesk.model.Severity;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Feather icons in the sizes of the house: 14 px in rows and buttons, 16 in primary buttons,
/// 20 in the rail. Their colour comes from the style sheets.
public final class Icons {
  public static final int ROW = 14;
  public static final int LARGE = 16;
  public static final int RAIL = 20;

  private static final String FAMILY = "FeatherIcons";

  private Icons() {}

  /// An icon of 14 px in the colour of the text; `styleClasses` such as `muted`, `accent`,
  /// `danger`, `attention`, `success` change that.
  public static FontIcon of(Feather icon, String... styleClasses) {
    return sized(icon, ROW, styleClasses);
  }

  public static FontIcon sized(Feather icon, int size, String... styleClasses) {
    FontIcon node = FontIcon.of(icon, size);
    // It has its letter at once and its font with the style sheets: in a row that came while the
    // window was laid out that would be one picture later, and another letter until then.
    node.setFont(Font.font(FAMILY, size));
    // Primer's sheet sets one size for all icons and wins over the property.
    node.setStyle(node.getStyle() + "-fx-icon-size: " + size + "px;");
    node.getStyleClass().addAll(styleClasses);
    return node;
  }

  public static FontIcon of(FileKind kind) {
    return of(symbol(kind), "muted");
  }

  public static FontIcon of(ModelKind kind) {
    return of(symbol(kind), "muted");
  }

  public static FontIcon of(Severity severity) {
    return switch (severity) {
      case ERROR -> of(Feather.X_CIRCLE, "danger");
      case WARNING -> of(Feather.ALERT_TRIANGLE, "attention");
      case INFO -> of(Feather.INFO, "accent");
    };
  }

  public static FontIcon of(Kind kind) {
    return of(symbol(kind), "muted");
  }

  public static Feather symbol(Kind kind) {
    return switch (kind) {
      case VIEW -> Feather.LAYOUT;
      case DIMENSION -> Feather.COLUMNS;
      case MEASURE -> Feather.BAR_CHART_2;
      case FILTER -> Feather.FILTER;
      case TOPIC -> Feather.BOOK_OPEN;
      case JOIN, RELATIONSHIP -> Feather.SHARE_2;
      case ALIAS -> Feather.LINK;
      case GRANT -> Feather.LOCK;
      case POLICY -> Feather.DATABASE;
      case CONSTANT -> Feather.AT_SIGN;
      case FORMAT -> Feather.TYPE;
      case CALENDAR -> Feather.CALENDAR;
      case SET -> Feather.LIST;
      case SKILL -> Feather.ZAP;
      case TAG -> Feather.TAG;
      case SECTION -> Feather.CHEVRON_RIGHT;
    };
  }

  public static Feather symbol(FileKind kind) {
    return switch (kind) {
      case MODEL -> Feather.SLIDERS;
      case RELATIONSHIPS -> Feather.SHARE_2;
      case TOPIC -> Feather.BOOK_OPEN;
      case COMPOSITE_TOPIC -> Feather.BOOK;
      case VIEW -> Feather.LAYOUT;
      case QUERY_VIEW -> Feather.TERMINAL;
      case OTHER -> Feather.FILE;
    };
  }

  public static Feather symbol(ModelKind kind) {
    return switch (kind) {
      case SCHEMA -> Feather.LOCK;
      case SHARED -> Feather.LAYERS;
      case SHARED_EXTENSION -> Feather.COPY;
      case BRANCH -> Feather.GIT_BRANCH;
      case WORKBOOK -> Feather.FILE_TEXT;
      case QUERY -> Feather.TERMINAL;
      case OTHER -> Feather.BOX;
    };
  }
}
