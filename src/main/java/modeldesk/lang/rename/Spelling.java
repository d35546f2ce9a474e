package modeldesk.lang.rename;

/// One way in which a name is written in the files of a model.
@FunctionalInterface
interface Spelling {
  /// Writes the new name wherever the old one is written this way.
  void write(Subject subject, NewName name, Places into);
}
