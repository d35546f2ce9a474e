package modeldesk.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The request that replaces a name in content (api.md §2.14).
public record WireReplacement(
    String find,
    String replacement,
    @JsonProperty("find_or_replace_type") String type,
    @JsonProperty("branch_id") @Nullable String branchId,
    @JsonProperty("folder_paths") @Nullable List<String> folderPaths,
    @JsonProperty("include_personal_folders") @Nullable Boolean includePersonalFolders,
    @Nullable String labels,
    @JsonProperty("only_in_workbook_id") @Nullable String onlyInWorkbookId) {}
