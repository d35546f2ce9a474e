package modeldesk.ui.editor;

import java.util.function.Consumer;
import java.util.function.Supplier;
import modeldesk.lang.find.Explanation;
import modeldesk.ui.code.Guide;
import modeldesk.ui.session.Document;

/// Leads through the names of one document.
record DocumentGuide(EditorViewModel model, Document document) implements Guide {
  @Override
  public void explain(Supplier<String> text, int offset, Consumer<Explanation> then) {
    model.explain(document, text, offset, then);
  }

  @Override
  public void definition(int offset) {
    model.definition(document, offset);
  }

  @Override
  public void usages(int offset) {
    model.usages(document, offset);
  }
}
