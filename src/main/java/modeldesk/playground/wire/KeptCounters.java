package modeldesk.playground.wire;

import java.util.List;

/// What belongs to no single model as the data folder keeps it.
public record KeptCounters(long version, List<String> workbookBases) {}
