/// Making a framework ready for use, for those who write or bring one.
///
/// [FrameworkAdvice] says what a checked framework might still do better. [LadderProposer] proposes
/// strands and steps from the words and the meaning of the statements, each with a confidence; only
/// a person's review makes them a ladder that is marked as reviewed. [ReviewPage] is where that
/// happens, also for a ladder that is there already.
@NullMarked
package nextrung.curate;

import org.jspecify.annotations.NullMarked;
