/// The side panel: the tree of connections, models and branches, and the files of what is open.
package modeldesk.ui.browser;
