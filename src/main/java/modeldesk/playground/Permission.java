package modeldesk.playground;

/// What a role may do (api.md §1.2): the words `whoami` says, and those that no source names.
enum Permission {
  /// See models, files and what is wrong with them.
  READ,

  /// Use the whole model, and so make branches.
  QUERY_FULL_MODEL,

  /// Change files and merge branches.
  UPDATE,

  /// Read and change the git settings.
  MANAGE_MODEL,

  /// Make models, refresh schemas, override git settings: the connection admin's own.
  MANAGE_CONNECTION
}
