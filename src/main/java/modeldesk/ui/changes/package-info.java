/// The changes kept on this computer: every draft of the open target, what it changes, and giving
/// it up.
package modeldesk.ui.changes;
