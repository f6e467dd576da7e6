package nextrung.index;

import nextrung.framework.StatementId;

/// A statement that a text may be evidence for, with what the index says of it.
///
/// @param statement which one
/// @param lexical the BM25 score of the text against the statement, 0 where they share no word
/// @param cosine of the two vectors, -1 to 1
/// @param exemplar the share of the nearest exemplars that are evidence for it, weighted by
///   nearness and grade, 0 to 1
public record Candidate(StatementId statement, double lexical, double cosine, double exemplar) {}
