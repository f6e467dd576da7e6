package nextrung;

import nextrung.match.MatchModels;
import nextrung.pathway.TargetRanker;

/// Everything learned for a framework.
///
/// @param match reads segments
/// @param targets ranks next steps
public record Models(MatchModels match, TargetRanker targets) {}
