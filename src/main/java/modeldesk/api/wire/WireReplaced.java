package modeldesk.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The answer to a replacement (api.md §2.14).
public record WireReplaced(
    @JsonProperty("replaced_queries_count") @Nullable Integer queries,
    @JsonProperty("replaced_documents_count") @Nullable Integer documents,
    @JsonProperty("replaced_workbook_models_count") @Nullable Integer workbookModels,
    @JsonProperty("replaced_dashboard_filters_count") @Nullable Integer dashboardFilters,
    @JsonProperty("skipped_pr_required_count") @Nullable Integer skippedPullRequest) {}
