package nextrung.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
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

/// Opens the engines behind the server, so that the server answers from its first moment. The gate
/// opens once a self-test has found a match by each of them.
final class EngineGate implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineGate.class);
  private static final int TEST_LINES = 10;

  private final Thread opener;
  private volatile @Nullable Engines engines;
  private volatile @Nullable String failure;

  /// @param open gives the engines; called once, on a thread of its own
  EngineGate(Callable<Engines> open) {
    opener = Thread.ofPlatform().name("open-engine").daemon().unstarted(() -> open(open));
  }

  /// Starts to open the engines. Called once the server listens: the first page need not wait for a
  /// processor that loads models.
  void start() {
    opener.start();
  }

  private void open(Callable<Engines> open) {
    try {
      var opened = open.call();
      opened.all().forEach(EngineGate::selfTest);
      engines = opened;
      opened.all().forEach(engine -> LOG.info("ready: {}", engine.framework()));
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
    return engines != null;
  }

  /// The engine that a request asks for: that of the framework in `?frameworks=`, or else the
  /// first.
  ///
  /// @throws ProblemException while it is not ready, and where the server has no such framework
  ReportService engine(Context ctx) {
    var opened = engines();
    var asked = ctx.queryParam("frameworks");
    return asked == null
        ? opened.first()
        : opened.find(asked.strip()).orElseThrow(() -> unknown(opened));
  }

  /// The engines that a request asks for: those of the frameworks in `?frameworks=`, with commas
  /// between, or else the first.
  ///
  /// @throws ProblemException while they are not ready, and where the server lacks one
  Choice choice(Context ctx) {
    var opened = engines();
    var asked = ctx.queryParam("frameworks");
    var codes =
        asked == null
            ? List.of(opened.first().framework().soc())
            : Arrays.stream(asked.split(",", -1)).map(String::strip).toList();
    return opened.choose(codes).orElseThrow(() -> wrong("must be frameworks", opened));
  }

  private static ProblemException unknown(Engines opened) {
    return wrong("must be one framework", opened);
  }

  private static ProblemException wrong(String what, Engines opened) {
    return ProblemException.invalid("?frameworks", what + " of this server: " + opened.codes());
  }

  /// All engines.
  ///
  /// @throws ProblemException while they are not ready
  Engines engines() {
    var opened = engines;
    if (opened == null) {
      throw ProblemException.retry(ProblemType.NOT_READY, reason(), ProblemException.SOON);
    }
    return opened;
  }

  private String reason() {
    return failure == null
        ? "The models are being loaded. " + ProblemException.TRY_SOON
        : "The engine could not be opened. The server's log says why.";
  }

  /// Waits until the engine is open or has failed to open.
  void await() throws InterruptedException {
    opener.join();
  }

  @Override
  public void close() {
    var opened = engines;
    if (opened != null) {
      opened.close();
    }
  }
}
