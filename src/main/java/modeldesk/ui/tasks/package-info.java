/// What the program does in the background and every request it made: the panels Tasks and Output.
package modeldesk.ui.tasks;
