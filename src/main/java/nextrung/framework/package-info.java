/// The skills framework as values.
///
/// Start with [Framework]: an occupation with ordered [Level]s, each a list of [Statement]s. A
/// [Ladder] says which statement leads to which on the next level and groups the statements into
/// strands. [FrameworkReader] and [LadderReader] make them from JSON and report every fault that a
/// file has, not only the first.
@NullMarked
package nextrung.framework;

import org.jspecify.annotations.NullMarked;
