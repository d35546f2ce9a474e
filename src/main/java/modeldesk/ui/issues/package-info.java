/// The Issues panel: what was found here and by Omni, where it stands and what cures it.
package modeldesk.ui.issues;
