package modeldesk.api.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/// A schema refresh as its start and its status call tell it (api.md §2.5).
public record WireJob(@JsonAlias("job_id") @Nullable String jobId, @Nullable String status) {}
