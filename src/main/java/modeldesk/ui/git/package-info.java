/// The git side of a model: its settings in words, synchronisation, and pull requests.
package modeldesk.ui.git;
