/// Keyboard shortcuts: which keys do what, as the user wants them.
package modeldesk.ui.keymap;
