@NullMarked
package nextrung.bulk;

import org.jspecify.annotations.NullMarked;
