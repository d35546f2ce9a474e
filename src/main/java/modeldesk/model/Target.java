package modeldesk.model;

import org.jspecify.annotations.Nullable;

/// What is open: a model, one of its branches or none, seen in one mode. Drafts, checksums and
/// pushes belong to exactly one target (api.md §3.4).
public record Target(Model model, @Nullable Branch branch, Mode mode) {

  /// A target without names: what is kept by target is found by this.
  public record Place(String modelId, @Nullable String branchId, Mode mode) {}

  public Place place() {
    return new Place(model.id(), branchId(), mode);
  }

  /// The id to send as `branchId`, or null without a branch.
  public @Nullable String branchId() {
    return branch == null ? null : branch.id();
  }

  public Target with(Mode other) {
    return new Target(model, branch, other);
  }

  /// The same place after the model or branch with this id got another name.
  public Target renamed(String id, String name) {
    Model named = model.id().equals(id) ? model.named(name) : model;
    Branch other = branch != null && branch.id().equals(id) ? new Branch(id, name) : branch;
    return new Target(named, other, mode);
  }

  /// The name of the place a push lands in: the branch, or the model itself.
  public String displayName() {
    return branch == null ? model.displayName() : branch.name();
  }

  /// Whether a push would change the shared model for everybody.
  public boolean isProduction() {
    return branch == null && model.kind().hasBranches();
  }

  /// Whether `other` is the same model and branch in the same mode, whatever their other fields
  /// say.
  public boolean isSamePlace(Target other) {
    return place().equals(other.place());
  }
}
