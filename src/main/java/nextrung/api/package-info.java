/// The HTTP server and the page.
///
/// [ApiServer] is the door: it starts Javalin on virtual threads with [ServerSettings] and answers
/// at once, while the engine opens behind [EngineGate]. [Routes] is the table of everything that is
/// served. Reading a text is work for a few platform threads: [WorkQueue] keeps them busy, lets a
/// bounded number wait and sheds the rest. Whatever goes wrong becomes a [Problem] of a
/// [ProblemType], whoever met it first: a handler, Javalin or Jetty.
///
/// The text of a request stays in the memory of that request. No class here logs, counts, echoes or
/// stores any part of it.
@NullMarked
package nextrung.api;

import org.jspecify.annotations.NullMarked;
