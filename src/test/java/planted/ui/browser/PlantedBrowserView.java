package planted.ui.browser;

/// A view of a feature.
public final class PlantedBrowserView {}
