package modeldesk.ui.browser;

import modeldesk.model.FileName;
import modeldesk.ui.kit.TreeRow;
import modeldesk.ui.session.Schemas;

/// A line of the tree of files.
public sealed interface FileRow extends TreeRow {

  /// A folder of views, usually named after a schema; `marks` of all `count` files in it.
  record OfFolder(String folder, int count, FileMarks marks, boolean isExpanded)
      implements FileRow {
    @Override
    public String key() {
      return "folder:" + folder;
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

  /// A file.
  record OfFile(FileName name, int depth, FileMarks marks) implements FileRow {
    @Override
    public String key() {
      return keyOf(name);
    }
  }

  /// A schema whose views Omni gives only when asked for it.
  record OfSchema(String schema, Schemas.State state) implements FileRow {
    @Override
    public String key() {
      return "schema:" + schema;
    }

    @Override
    public int depth() {
      return 0;
    }
  }

  /// It is not known which schemas there are.
  record Unlisted(String sentence) implements FileRow {
    @Override
    public String key() {
      return "schemas";
    }

    @Override
    public int depth() {
      return 0;
    }
  }

  static String keyOf(FileName name) {
    return "file:" + name.key();
  }
}
