package nextrung.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nextrung.document.Trouble;
import org.junit.jupiter.api.Test;

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

  @Test
  void theProcessReachesNoNetwork() throws Exception {
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
      var process = ParserCommand.start(NetworkProbe.class, "" + server.getAddress().getPort());
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);

      assertThat(said.strip()).isEqualTo("tried");
      assertThat(calls).hasValue(0);
    } finally {
      server.stop(0);
    }
  }
}
