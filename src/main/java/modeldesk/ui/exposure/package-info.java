/// What a topic exposes: the fields its YAML promises held against the topic as Omni composes it
/// (api.md §2.16, §5.5).
package modeldesk.ui.exposure;
