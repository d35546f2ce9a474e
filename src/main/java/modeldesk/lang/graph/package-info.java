/// A model as graphs: which views are joined and how, what a field is made of and what is made of
/// it, and the way from one view to another with what it does to rows.
package modeldesk.lang.graph;
