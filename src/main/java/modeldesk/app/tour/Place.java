package modeldesk.app.tour;

/// Where the story is told: ids on the server, and the name of the branch.
record Place(String modelId, String branch, String branchId) {}
