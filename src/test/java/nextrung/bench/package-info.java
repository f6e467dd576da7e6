/// Benchmarks, run by `mvn -q package -DskipTests exec:exec@bench`, and the load on a server, run
/// by `exec:exec@load`; last figures in docs/evaluation.md.
@NullMarked
package nextrung.bench;

import org.jspecify.annotations.NullMarked;
