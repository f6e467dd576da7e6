/// A report in the forms that people and programs read. Each renderer is a function of the [Report].
@NullMarked
package nextrung.render;

import nextrung.Report;
import org.jspecify.annotations.NullMarked;
