/// From where the person stands to what to grow into next.
@NullMarked
package nextrung.pathway;

import org.jspecify.annotations.NullMarked;
