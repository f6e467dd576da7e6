package nextrung.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nextrung.document.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The process that files are parsed in.
final class ParserPoolTest {
  @Test
  void aFileThatTakesTooLongIsGivenUp() throws Exception {
    try (var pool = new ParserPool(0, 1, Duration.ofMillis(1))) {
      var found = pool.read(FileType.PDF, HostileFiles.pdf(1, HostileFiles.WORDS));

      assertThat(found).isEqualTo(new Extraction.Failed(FileType.PDF, Trouble.OVERSIZED));
    }
  }

  @Test
  void oneFileAfterAnotherIsReadEachByItsOwnProcess() throws Exception {
    try (var pool = new ParserPool(1, 1, Duration.ofSeconds(30))) {
      for (var words : new String[] {"one", "two", "three"}) {
        var found = pool.read(FileType.PDF, HostileFiles.pdf(1, words));

        assertThat(found.text().strip()).isEqualTo(words);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ends, CRASHED",
    "babbles, CRASHED",
    "breaks off, CRASHED",
    "is killed, CRASHED",
    "fills its memory, OVERSIZED"
  })
  void aProcessThatDiesIsToldAndAnotherReadsTheNextFile(String how, Trouble trouble)
      throws Exception {
    var dying = new ParserProcess(ParserCommand.start(DyingParser.class, how));
    var processes = new ArrayDeque<>(List.of(dying, ParserProcess.start(false)));
    try (var pool =
        new ParserPool(0, 1, Duration.ofSeconds(30), ready -> processes.removeFirst())) {
      var file = HostileFiles.pdf(1, HostileFiles.WORDS);

      assertThat(pool.read(FileType.PDF, file))
          .isEqualTo(new Extraction.Failed(FileType.PDF, trouble));
      assertThat(pool.read(FileType.PDF, file).text().strip()).isEqualTo(HostileFiles.WORDS);
    }
  }

  @Test
  void theProcessReachesNoNetwork() throws Exception {
    assertReachesNothing(port -> ParserCommand.start(NetworkProbe.class, port));
  }

  @Test
  void norDoesItWhereTheSystemDoesNotFenceItIn() throws Exception {
    assertReachesNothing(port -> ParserCommand.unfenced(NetworkProbe.class, port));
  }

  private interface Probe {
    Process start(String port) throws IOException;
  }

  private static void assertReachesNothing(Probe probe) throws Exception {
    var calls = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
        });
    server.start();
    try {
      var process = probe.start("" + server.getAddress().getPort());
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);

      assertThat(said.strip()).isEqualTo("tried");
      assertThat(calls).hasValue(0);
    } finally {
      server.stop(0);
    }
  }
}
