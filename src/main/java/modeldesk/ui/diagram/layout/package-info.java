/// Places boxes and the lines between them. The only package that knows the layout library; takes
/// seconds for large graphs and runs in the CPU lane.
package modeldesk.ui.diagram.layout;
