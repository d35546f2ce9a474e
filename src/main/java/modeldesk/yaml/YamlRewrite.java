package modeldesk.yaml;

import modeldesk.text.Edits;

/// What comes of a wish to write a text anew that must not change what it says.
public sealed interface YamlRewrite {
  /// The edits that do it; none where the text is as wished already.
  record Done(Edits edits) implements YamlRewrite {}

  /// Why it is not done, in words for the user.
  record Refused(String reason) implements YamlRewrite {}
}
