/// The panel at the right: what is known about the place of the caret and the file around it.
package modeldesk.ui.inspector;
