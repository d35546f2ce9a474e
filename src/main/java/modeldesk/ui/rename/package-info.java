/// Rename everywhere: another name for what the caret is on, in all files of the model.
package modeldesk.ui.rename;
