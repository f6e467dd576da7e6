/// From matches to where the person stands.
@NullMarked
package nextrung.profile;

import org.jspecify.annotations.NullMarked;
