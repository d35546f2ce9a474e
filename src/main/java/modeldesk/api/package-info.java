/// The Omni REST API: blocking calls, typed failures.
package modeldesk.api;
