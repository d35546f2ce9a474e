/// Searching the open model: what is looked for, the places below their files, and replacing them.
package modeldesk.ui.search;
