/// Merging a branch into its shared model: what would be merged, what changed there meanwhile, the
/// merge itself and what came of it.
package modeldesk.ui.merge;
