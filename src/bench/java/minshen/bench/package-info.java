/**
 * Benchmarks, each with a {@code main} of its own: {@code mvn -q -Pbench test-compile
 * exec:exec@bench -Dbench=PacketBench}.
 */
package minshen.bench;
