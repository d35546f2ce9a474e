/// What a new Playground is filled with: four connections, the "Blobs R Us" model and everything
/// around it, generated with the same ids on every start.
package modeldesk.playground.seed;
