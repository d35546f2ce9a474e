/// Text as a value: positions, edits as values, positions that follow edits, differences.
package modeldesk.text;
