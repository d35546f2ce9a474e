/// The open files: tabs, the way to the place of the caret, the code of the active one.
package modeldesk.ui.editor;
