package nextrung.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.layout.TTLLLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;

/// What is logged: warnings, on standard error. The environment variable `NEXTRUNG_LOG` names
/// another level. Logback finds this class as a service; to read the same out of a file of its own
/// would take a seventh of the time in which a server starts.
public final class Logging extends ContextAwareBase implements Configurator {
  private static final Map<String, Level> LEVELS =
      Map.of(
          "smile", Level.ERROR,
          // Whatever NEXTRUNG_LOG says: at debug, Jetty writes the bytes of requests into the log.
          "org.eclipse.jetty", Level.WARN,
          "io.javalin", Level.WARN,
          // That it could not start is said once, by the command that started it.
          "io.javalin.Javalin", Level.OFF);

  @Override
  public ExecutionStatus configure(LoggerContext logging) {
    LEVELS.forEach((name, level) -> logging.getLogger(name).setLevel(level));
    var root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(System.getenv("NEXTRUNG_LOG"), Level.WARN));
    root.addAppender(console(logging));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static Appender<ILoggingEvent> console(LoggerContext logging) {
    var layout = new TTLLLayout();
    layout.setContext(logging);
    layout.start();
    var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
    encoder.setContext(logging);
    encoder.setLayout(layout);
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setContext(logging);
    console.setTarget(ConsoleTarget.SystemErr.getName());
    console.setEncoder(encoder);
    console.start();
    return console;
  }
}
