/// Refresh schema: starts it on the server, watches it until it ends and tells what changed.
package modeldesk.ui.schema;
