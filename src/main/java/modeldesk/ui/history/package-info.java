/// The earlier texts of the files of what is open: what was replaced and when, what differs from
/// now or from another one, and bringing a file or single keys back as a draft.
package modeldesk.ui.history;
