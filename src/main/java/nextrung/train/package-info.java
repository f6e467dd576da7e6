/// Fitting, calibration and evaluation.
///
/// [Corpus] holds the labelled documents. [Training] fits every model from some of them;
/// [CrossValidation] does so once a fold and measures the engine on the documents left out. A
/// [MeasuredEngine] measures models that are there already, on documents of one's own.
@NullMarked
package nextrung.train;

import org.jspecify.annotations.NullMarked;
