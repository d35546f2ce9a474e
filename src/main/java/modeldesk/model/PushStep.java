package modeldesk.model;

/// One request of a push: write or delete one file.
public record PushStep(Draft draft) {
  public FileName file() {
    return draft.name();
  }
}
