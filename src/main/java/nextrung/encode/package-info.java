/// Text to vector.
///
/// [Encoder] is the door: a sentence goes in, a unit vector comes out, so that the dot product of
/// two vectors is the cosine of their sentences, and what the sentence claims, where the model has
/// learned that. [WordShares] says what each word adds to it. [OnnxEncoder] runs a committed model
/// in process; [WordPiece] cuts the text into the model's tokens. ONNX Runtime is named nowhere
/// else. Lines are worked on side by side, see [Parallel].
@NullMarked
package nextrung.encode;

import org.jspecify.annotations.NullMarked;
