package modeldesk.playground.wire;

/// A change that was asked for and done: what a client sent twice shows here.
///
/// @param modelId the model or branch that was changed
/// @param action what was done: `write`, `delete`, `create`, `merge` …
/// @param what the file, branch or name it was done to
/// @param count how often
/// @param repeated how often it said the same as the time before
public record WriteCount(String modelId, String action, String what, int count, int repeated) {
  public WriteCount again(boolean same) {
    return new WriteCount(modelId, action, what, count + 1, repeated + (same ? 1 : 0));
  }
}
