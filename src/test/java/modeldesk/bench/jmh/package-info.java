/// Small benchmarks of what is done to texts at each key and at each check, run by JMH.
package modeldesk.bench.jmh;
