package modeldesk.ui.push;

import modeldesk.model.ModelKind;

/// Where a push goes, spelled out. `branch` says that there is none where there is none.
public record PushFacts(
    String instance,
    String model,
    ModelKind kind,
    String kindName,
    boolean onBranch,
    String branch,
    String mode,
    String git) {}
