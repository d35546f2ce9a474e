/// What the characters of a file mean as YAML 1.2: a tree with exact positions, a line lexer for
/// colours, and text edits that change one key and leave everything else as it stands.
package modeldesk.yaml;
