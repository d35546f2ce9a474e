package modeldesk.store;

import java.nio.file.Path;

/// A file below a folder: `name` is its path from there with `/` between the parts.
public record FoundFile(String name, Path path) {}
