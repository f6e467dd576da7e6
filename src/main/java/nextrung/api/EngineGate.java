package nextrung.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nextrung.Report;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.framework.Statement;
import nextrung.profile.Corrections;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the engine behind the server, so that the server answers from its first moment. The gate
/// opens once a self-test has found a match.
final class EngineGate implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineGate.class);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int TEST_LINES = 10;

  private final Thread opener;
  private volatile @Nullable ReportService engine;
  private volatile @Nullable String failure;

  /// @param open gives the engine; called once, on a thread of its own
  EngineGate(Callable<? extends ReportService> open) {
    opener = Thread.ofPlatform().name("open-engine").daemon().unstarted(() -> open(open));
  }

  /// Starts to open the engine. Called once the server listens: the first page need not wait for a
  /// processor that loads models.
  void start() {
    opener.start();
  }

  private void open(Callable<? extends ReportService> open) {
    try {
      var opened = open.call();
      selfTest(opened);
      engine = opened;
      LOG.info("ready: {}", opened.framework());
    } catch (Exception e) {
      failure = e.getMessage();
      LOG.error("the engine cannot be opened: {}", e.getMessage());
    }
  }

  /// Reads statements of the framework itself: an engine that does not find them finds nothing.
  private static void selfTest(ReportService engine) {
    var text =
        engine.framework().statements().stream()
            .limit(TEST_LINES)
            .map(Statement::performance)
            .collect(Collectors.joining(".\n", "", ".\n"));
    var report = engine.report(SourceDocument.of("self-test", Kind.SELF, text), Corrections.NONE);
    if (report.segments().stream().allMatch(segment -> segment.matches().isEmpty())) {
      throw new IllegalStateException(
          "the self-test found none of %d statements; build the index and the models again"
              .formatted(TEST_LINES));
    }
    checkComplete(report, engine);
  }

  private static void checkComplete(Report report, ReportService engine) {
    int expected = engine.framework().statements().size();
    if (report.statements().size() != expected) {
      throw new IllegalStateException(
          "the self-test listed %d of %d statements"
              .formatted(report.statements().size(), expected));
    }
  }

  boolean isReady() {
    return engine != null;
  }

  /// The engine.
  ///
  /// @throws ProblemException while it is not ready
  ReportService engine() {
    var opened = engine;
    if (opened == null) {
      throw ProblemException.retry(ProblemType.NOT_READY, reason(), SOON);
    }
    return opened;
  }

  private String reason() {
    return failure == null
        ? "The models are being loaded. Try again in a second."
        : "The engine could not be opened. The server's log says why.";
  }

  /// Waits until the engine is open or has failed to open.
  void await() throws InterruptedException {
    opener.join();
  }

  @Override
  public void close() {
    var opened = engine;
    if (opened != null) {
      opened.close();
    }
  }
}
