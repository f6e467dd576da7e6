package nextrung.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import nextrung.TestEngine;
import org.junit.jupiter.api.Test;

final class BatchReaderTest {
  @Test
  void aLineIsAnsweredBeforeTheNextIsWaitedFor() throws IOException {
    var line = new ByteArrayInputStream("{\"id\":\"a\",\"text\":\"\"}\n".getBytes(UTF_8));
    var written = new StringWriter();
    var seen = new StringBuilder();
    var next =
        new InputStream() {
          @Override
          public int read() {
            seen.append(written);
            return -1;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            return read();
          }
        };

    new BatchReader(TestEngine.get())
        .run(
            new SequenceInputStream(line, next),
            new PrintWriter(new BufferedWriter(written, 1 << 20)));

    assertThat(seen).startsWith("{").contains("\"id\":\"a\"");
  }
}
