/// The command line: one class a command, no logic beyond reading arguments and calling the engine.
@NullMarked
package nextrung.cli;

import org.jspecify.annotations.NullMarked;
