package planted.api;

/// Named after a mechanism.
public final class PlantedCallManager {}
