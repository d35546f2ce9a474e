package modeldesk.ui.browser;

import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.ui.kit.TreeRow;
import modeldesk.ui.session.CatalogList;
import org.jspecify.annotations.Nullable;

/// A line of the tree of connections, models and branches.
public sealed interface BrowserRow extends TreeRow {
  /// Whether a model or branch can be opened while Omni does not give its files.
  sealed interface Kept {
    /// Omni gives them.
    record NotNeeded() implements Kept {}

    /// They are on this computer, as old as the words say.
    record Here(String age) implements Kept {}

    /// They were never fetched.
    record Nowhere() implements Kept {}
  }

  /// A connection; its models stand under it.
  record OfConnection(Connection connection, boolean isExpanded) implements BrowserRow {
    @Override
    public String key() {
      return "connection:" + connection.id();
    }

    @Override
    public int depth() {
      return 0;
    }

    @Override
    public boolean isExpandable() {
      return true;
    }

    @Override
    public boolean isFound() {
      return false;
    }
  }

  /// A model; `isFound` unless only branches of it were looked for, `open` when it or one of its
  /// branches is what is open, `drafts` when known.
  record OfModel(
      Model model, boolean isExpanded, boolean isFound, boolean open, int drafts, Kept kept)
      implements BrowserRow {
    @Override
    public String key() {
      return "model:" + model.id();
    }

    @Override
    public int depth() {
      return 1;
    }

    @Override
    public boolean isExpandable() {
      return model.kind().hasBranches();
    }
  }

  /// A branch of `model`; `branch` is its record in the model list.
  record OfBranch(Model model, Model branch, boolean open, int drafts, Kept kept)
      implements BrowserRow {
    @Override
    public String key() {
      return "branch:" + branch.id();
    }

    @Override
    public int depth() {
      return 2;
    }
  }

  /// The server has more than the `shown` lines of a list.
  record More(String owner, int depth, CatalogList list, boolean branches, int shown, int total)
      implements BrowserRow {
    @Override
    public String key() {
      return "more:" + owner;
    }

    @Override
    public boolean givesWay() {
      return true;
    }
  }

  /// The next lines are on their way.
  record Loading(String owner, int depth) implements BrowserRow {
    @Override
    public String key() {
      return "more:" + owner;
    }

    @Override
    public boolean givesWay() {
      return true;
    }
  }

  /// The lines could not be read; `list` is null for the connections themselves.
  record Failed(String owner, int depth, @Nullable CatalogList list, String sentence)
      implements BrowserRow {
    @Override
    public String key() {
      return "more:" + owner;
    }

    @Override
    public boolean givesWay() {
      return true;
    }
  }

  /// There is nothing to list.
  record Nothing(String owner, int depth, String sentence) implements BrowserRow {
    @Override
    public String key() {
      return "more:" + owner;
    }

    @Override
    public boolean isFound() {
      return false;
    }
  }
}
