/// The nouns of Omni: instances, connections, models, branches, files, drafts, issues, pushes.
package modeldesk.model;
