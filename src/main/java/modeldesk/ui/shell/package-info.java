/// The window: where everything stands, what can be done, and what is said about the open target.
package modeldesk.ui.shell;
