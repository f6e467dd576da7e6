package nextrung.match;

/// Everything learned that a [Matcher] needs.
public record MatchModels(
    FirstPass firstPass,
    LevelReader level,
    RelevanceReader relevance,
    SecondPass secondPass,
    ClaimDetector claims,
    Acceptance acceptance) {}
