/// Replace in content…: one name by another in all documents that use the open model, counted first
/// (api.md §2.14).
package modeldesk.ui.content;
