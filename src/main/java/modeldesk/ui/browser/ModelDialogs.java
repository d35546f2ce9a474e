package modeldesk.ui.browser;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import org.jspecify.annotations.Nullable;

/// What the tree can have done to models: `create` asks what to make on a connection (null for the
/// likely one), the others for another name.
public record ModelDialogs(
    Consumer<@Nullable Connection> create,
    Consumer<Model> rename,
    BiConsumer<Model, Branch> renameBranch) {}
