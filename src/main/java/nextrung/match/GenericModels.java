package nextrung.match;

/// Everything that a [GenericMatcher] needs. Nothing in it knows a framework.
///
/// @param evidence whether a segment is evidence for a statement, over [GenericFeatures]; its
///   classes are "no" and "yes", as those of the next two
/// @param clear whether that evidence is clear, over the same features
/// @param relevance whether a document shows work of the occupation, over
///   [GenericMatcher#relevanceFeatures]
/// @param level at which level a document stands
/// @param claims what a segment says about the person
/// @param acceptance when a candidate becomes a match
public record GenericModels(
    LogisticModel evidence,
    LogisticModel clear,
    LogisticModel relevance,
    GenericLevelReader level,
    ClaimDetector claims,
    Acceptance acceptance) {}
