/// The parameters of Omni's model files: what may stand where, read from the JSON Schemas.
package modeldesk.lang.schema;
