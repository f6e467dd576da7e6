@NullMarked
package nextrung.api;

import org.jspecify.annotations.NullMarked;
