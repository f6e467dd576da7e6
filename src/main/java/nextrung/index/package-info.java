/// The searchable home of statements and exemplars. Lucene is named here and nowhere else.
///
/// [StatementIndexWriter] builds an index from [IndexSources] (a framework, labelled [Exemplar]s,
/// the trade vocabulary and an encoder) and stores their fingerprint with it, so that a changed
/// source is noticed. [StatementIndex] opens it and answers two questions for a text: which
/// statements share its words, and which statements and exemplars lie near its vector. [TermReader]
/// says what counts as its words. [OccupationIndex] holds the statements of many frameworks.
@NullMarked
package nextrung.index;

import org.jspecify.annotations.NullMarked;
