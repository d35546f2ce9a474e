package modeldesk.model;

import org.jspecify.annotations.Nullable;

/// One YAML file as it was fetched.
public record ModelFile(FileName name, String text, @Nullable Checksum checksum) {}
