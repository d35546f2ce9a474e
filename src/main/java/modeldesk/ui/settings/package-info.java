/// What can be chosen about the program itself, on one page that can be searched: each choice holds
/// at once and is kept at once.
package modeldesk.ui.settings;
