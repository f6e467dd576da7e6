/// Frameworks in the forms that other systems read and write.
///
/// Start with [ExchangeFormat], the list of forms. Each is one [Codec]: it reads a text into a
/// [Bundle], a framework with its ladder where there is one, and writes a bundle as a text. Both
/// ways say what the other side cannot hold. Whatever is read is translated into this project's own
/// shape first ([FrameworkDraft]), so that one reader checks every framework.
@NullMarked
package nextrung.exchange;

import org.jspecify.annotations.NullMarked;
