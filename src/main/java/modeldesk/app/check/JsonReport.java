package modeldesk.app.check;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.store.JsonText;

/// One object a line. Scripts read it: keys are added, never changed.
final class JsonReport implements Report {
  @Override
  public void write(List<DiskFinding> findings, OutputStream out) throws IOException {
    for (DiskFinding finding : findings) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("file", finding.file());
      object.put("line", finding.region().line());
      object.put("column", finding.region().column());
      object.put("severity", finding.level());
      object.put("code", finding.code());
      object.put("message", finding.message());
      object.put("yaml_path", finding.place());
      out.write(JsonText.line(object));
      out.write('\n');
    }
  }
}
