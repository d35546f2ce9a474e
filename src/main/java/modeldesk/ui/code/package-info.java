/// The code area with its colours, gutter, squiggles and ruler, and the diff view: YAML on screen
/// for the editor, the push review, fixes and changes.
package modeldesk.ui.code;
