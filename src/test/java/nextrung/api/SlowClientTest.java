package nextrung.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A client that sends or reads slowly, or stops, does not hold a place for ever.
@Timeout(60)
final class SlowClientTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final String LINE =
      "{\"text\":\"Process interlibrary loan requests, tracking status\"}\n";
  private static final String FORM = "multipart/form-data; boundary=x";
  private static final int ENDLESS = 10 << 20;
  private static final int MORE_THAN_SOCKETS_HOLD = 2_000;

  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    var settings = TestServer.SETTINGS.withWork(2, 2, PATIENCE);
    server = TestServer.ready(settings, new WordReports());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Socket send(String path, String type, int length, String body) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    var head =
        "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, type, length);
    socket.getOutputStream().write((head + body).getBytes(UTF_8));
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/pdf", FORM})
  void aBodyThatStopsIsAProblem(String type) throws Exception {
    try (var socket = send("/v1/reports", type, 1_000, "--x\r\n")) {
      assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("/problems/too-slow");
    }
  }

  /// A byte after the other, without a pause, and without an end before the server says so.
  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", FORM})
  void aFileThatComesByteByByteIsEndedThoughItIsNeverIdle(String type) throws Exception {
    try (var socket = send("/v1/reports", type, ENDLESS, "--x\r\n")) {
      trickle(socket);
      var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 408");
    }
  }

  private static void trickle(Socket socket) throws IOException {
    try {
      while (socket.getInputStream().available() == 0) {
        socket.getOutputStream().write('a');
      }
    } catch (SocketException e) {
      // the server has hung up; what it said before can still be read
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/reports/batch", "/v1/tags"})
  void aBatchThatStopsIsAnsweredAsFarAsItCame(String path) throws Exception {
    try (var socket = send(path, "application/x-ndjson", 10_000, LINE + "{\"text\":")) {
      assertThat(answer(socket))
          .startsWith("HTTP/1.1 200")
          .contains(path.endsWith("tags") ? "invalid" : "developing")
          .contains("/problems/too-slow");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/reports/batch", "/v1/tags"})
  void clientsThatDoNotReadGiveTheirPlacesBack(String path) throws Exception {
    var stuck = new ArrayList<Socket>();
    for (int i = 0; i < ServerSettings.DEFAULTS.work().batches(); i++) {
      stuck.add(flood(path));
    }
    assertThat(batchUntilTaken(path)).isEqualTo(200);
    for (var socket : stuck) {
      socket.close();
    }
  }

  /// Sends more than the sockets between can hold the answers of, and reads none.
  private Socket flood(String path) throws IOException {
    int length = LINE.length() * MORE_THAN_SOCKETS_HOLD;
    var socket = send(path, "application/x-ndjson", length, LINE);
    Thread.ofVirtual()
        .start(() -> {
          try {
            socket.getOutputStream().write(LINE.repeat(MORE_THAN_SOCKETS_HOLD - 1).getBytes(UTF_8));
          } catch (IOException e) {
            // the server has hung up, as it should
          }
        });
    return socket;
  }

  private int batchUntilTaken(String path) throws Exception {
    int status = 503;
    while (status == 503) {
      status = server.post(path, "application/x-ndjson", LINE).statusCode();
    }
    return status;
  }

  @Test
  void aBodyThatTricklesIsEndedThoughItIsNeverIdle() {
    var now = new AtomicLong();
    var in =
        new SlowInput(ticking(new byte[100], now), new Deadline(Duration.ofNanos(50), now::get));
    assertThatThrownBy(in::readAllBytes)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_SLOW));
    assertThat(now).hasValue(51);
  }

  /// One byte a read, and one nanosecond for each.
  private static InputStream ticking(byte[] bytes, AtomicLong now) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        now.incrementAndGet();
        return super.read(into, offset, 1);
      }
    };
  }

  @Test
  void anAnswerThatIsTakenInDripsIsEndedThoughItIsNeverIdle() throws Exception {
    var now = new AtomicLong();
    var deadline = new Deadline(Duration.ofNanos(5), now::get);
    var out = new SlowOutput(ticking(now), deadline);
    out.write(new byte[5 << 13]);
    assertThatThrownBy(() -> out.write(new byte[1])).isInstanceOf(EofException.class);
    deadline.restart();
    out.write(new byte[1]);
  }

  /// One nanosecond for each piece.
  private static OutputStream ticking(AtomicLong now) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        now.incrementAndGet();
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        now.incrementAndGet();
      }
    };
  }
}
