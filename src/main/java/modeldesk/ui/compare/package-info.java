/// The open branch against its shared model or another branch: what differs by file and by part,
/// taking single differences over, and the summary to hand on.
package modeldesk.ui.compare;
