/// Export drafts…, Import drafts… and Show drafts in the file manager: the drafts of all models as
/// plain files that leave this computer and come back.
package modeldesk.ui.drafts;
