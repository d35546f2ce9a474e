/// Records as they stand on the wire (api.md §2): every field may be missing.
package modeldesk.api.wire;
