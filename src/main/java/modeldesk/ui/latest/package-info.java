/// Get latest: what somebody else changed in Omni comes to this computer, and drafts that are
/// behind it are brought together with it, key by key (api.md §8, item 6).
package modeldesk.ui.latest;
