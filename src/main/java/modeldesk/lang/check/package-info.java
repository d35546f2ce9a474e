/// Findings about a model: where they stand in its files and what cures them.
package modeldesk.lang.check;
