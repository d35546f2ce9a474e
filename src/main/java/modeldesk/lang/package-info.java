/// What the YAML of a file means in Omni: names of views, cache policies, findings made here.
package modeldesk.lang;
