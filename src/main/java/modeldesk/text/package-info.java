/// Text as a value: positions, edits as values, positions that follow edits, differences, merges.
package modeldesk.text;
