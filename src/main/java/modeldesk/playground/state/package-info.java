/// What the Playground knows: connections, models, the tables of each database and the files
/// authored in each model, with the folder that keeps them between two starts.
package modeldesk.playground.state;
