/// What is open now, shared by the features of the window: the target, its files and drafts, the
/// open documents, issues, running jobs and notices.
package modeldesk.ui.session;
