/// Benchmarks, run by `mvn -q package -DskipTests exec:exec@bench`; last figures in
/// docs/evaluation.md.
@NullMarked
package nextrung.bench;

import org.jspecify.annotations.NullMarked;
