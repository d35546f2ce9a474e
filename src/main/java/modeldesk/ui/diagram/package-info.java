/// Pictures of a model: how its views or those of a topic are joined, and what a field is made of;
/// with a list beside that says the same.
package modeldesk.ui.diagram;
