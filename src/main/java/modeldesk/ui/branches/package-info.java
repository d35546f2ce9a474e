/// Branches of shared models: making one and deleting one.
package modeldesk.ui.branches;
