/// From where the person stands to what to grow into next.
///
/// The [PathwayPlanner] weighs every statement that is not shown with a [TargetRanker] and
/// describes the best as [GrowthTarget]s: what each builds on, what it asks beyond that, and why.
@NullMarked
package nextrung.pathway;

import org.jspecify.annotations.NullMarked;
