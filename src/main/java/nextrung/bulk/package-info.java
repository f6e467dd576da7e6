/// Many documents at once: lines of JSON in, lines of JSON out, in the same order and in constant
/// memory.
@NullMarked
package nextrung.bulk;

import org.jspecify.annotations.NullMarked;
