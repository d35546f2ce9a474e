package modeldesk.ui.diagram;

import modeldesk.lang.index.Symbol;

/// What a diagram is of.
sealed interface Subject {
  /// All joins of the open model.
  record WholeModel() implements Subject {}

  /// The joins of a topic by its name.
  record Topic(String name) implements Subject {}

  /// What goes into a field and what it goes into.
  record Field(Symbol symbol) implements Subject {}
}
