/// How the layers of a model become one file and how one file is taken apart into layers again
/// (api.md §3), by cutting and inserting text so that comments and order survive.
package modeldesk.playground.layer;
