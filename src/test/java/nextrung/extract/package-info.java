@NullMarked
package nextrung.extract;

import org.jspecify.annotations.NullMarked;
