/// Opening a file by a few letters of its name, and doing anything by a few letters of what it is
/// called.
package modeldesk.ui.palette;
