/// The JSON bodies the Playground answers with, one record each, named as on the wire.
package modeldesk.playground.wire;
