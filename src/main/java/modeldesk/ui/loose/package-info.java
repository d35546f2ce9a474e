/// Files of this computer that belong to no connection: opened, judged by the model on disk around
/// them, saved where they lie, and taken into a branch that is open.
package modeldesk.ui.loose;
