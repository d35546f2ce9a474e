package modeldesk.store;

/// Where the token of a connection is kept.
public enum TokenPlace {
  /// The key store of the system: Secret Service, Keychain or Credential Manager.
  KEY_STORE,
  /// A file that only this user of the computer may read.
  FILE,
  /// The memory of the program, until it ends.
  SESSION
}
