/// Records as they stand in the files on disk: every field may be missing.
package modeldesk.store.wire;
