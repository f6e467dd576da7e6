/// Many documents at once: lines of JSON in, lines of JSON out, in the same order and in constant
/// memory. [Screening] asks whether a posting is worth a reading, [Tagger] reads it.
@NullMarked
package nextrung.bulk;

import org.jspecify.annotations.NullMarked;
