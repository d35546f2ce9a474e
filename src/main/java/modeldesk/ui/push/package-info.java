/// Sending drafts to Omni: the review of what is sent and where, the sending itself, file after
/// file, and what to do about a file that could not be sent.
package modeldesk.ui.push;
