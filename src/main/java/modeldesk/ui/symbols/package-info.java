/// Going to a name of the open file or of the whole model by a few of its letters.
package modeldesk.ui.symbols;
