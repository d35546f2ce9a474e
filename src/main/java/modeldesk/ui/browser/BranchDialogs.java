package modeldesk.ui.browser;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import modeldesk.model.Branch;
import modeldesk.model.Model;

/// What the tree can have done to branches: `create` asks for the name of a new branch of a model,
/// `merge` shows what merging one would do, `delete` asks for the confirmation to delete one.
public record BranchDialogs(
    Consumer<Model> create, BiConsumer<Model, Branch> merge, BiConsumer<Model, Branch> delete) {}
