package modeldesk.playground.state;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import modeldesk.playground.layer.Authored;

/// Everything a Playground holds at its start. Files and warehouses are made when first read;
/// models without files of their own are missing in `files`. Warehouses are those of connections
/// and of branches that saw something else, by their ids.
public record Contents(
    List<ConnectionEntry> connections,
    List<ModelEntry> models,
    Map<String, Lazy<Warehouse>> warehouses,
    Map<String, Lazy<SortedMap<String, Authored>>> files,
    GitContents git,
    ShelfContents shelf,
    Counters counters) {}
