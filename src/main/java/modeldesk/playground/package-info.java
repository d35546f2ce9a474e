/// A complete Omni server inside this process, for the demo, for trying the program offline and for
/// tests: the paths, rules and texts of api.md over HTTP on the loopback interface. Shares no code
/// with the client or the language rules of the program, so that each side proves the other.
package modeldesk.playground;
