/// What the Playground finds wrong with a model, in the messages and paths of api.md §5.
package modeldesk.playground.check;
