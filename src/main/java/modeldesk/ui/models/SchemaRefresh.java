package modeldesk.ui.models;

import javafx.beans.value.ObservableValue;

/// Refresh schema of the open model, as the form needs it: `start` it, and whether it is `busy`.
public record SchemaRefresh(Runnable start, ObservableValue<Boolean> busy) {}
