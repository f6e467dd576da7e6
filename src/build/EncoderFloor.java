import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.bulk.Sieve;
import nextrung.document.Headings;
import nextrung.document.Kind;
import nextrung.document.Masking;
import nextrung.document.Segmenter;
import nextrung.document.SourceDocument;
import nextrung.encode.OnnxEncoder;

/// The floor under `nextrung tag`: how long the encoder would take for the lines that the sieve
/// lets through if it did nothing but multiply integers, as fast as this machine does in ONNX
/// Runtime on one thread; and how long it does take.
///
/// `java -cp "target/nextrung/lib/*" src/build/EncoderFloor.java postings.ndjson`
final class EncoderFloor {
  private static final int LAYERS = 3;
  private static final int WIDTH = 384;

  /// Four projections of the attention and two four times as wide behind it, each a multiplication
  /// and an addition; the attention itself, some 2 % of it, is left out.
  private static final double OPERATIONS_PER_TOKEN = LAYERS * 12.0 * WIDTH * WIDTH * 2;

  /// The start, the end and the prefix of two that every line gets.
  private static final int MARKS = 4;

  private static final int ROUNDS = 7;

  private EncoderFloor() {}

  public static void main(String[] args) throws Exception {
    var postings = Files.readAllLines(Path.of(args[0]));
    var home = new Home(Path.of("."));
    var lines = lines(postings, home);
    double tokens = lines.stream().mapToInt(line -> line.split("\\s+").length + MARKS).sum();
    double rate = Math.max(rate(24), rate(512));
    double floor = tokens * OPERATIONS_PER_TOKEN / rate;
    double taken = taken(lines, home);
    System.out.printf(
        """
        int8 rate of one thread                 %.0f giga-operations a second
        operations of the encoder               %.1f million a token
        distinct lines kept                     %d, %.2f a posting
        tokens, at least (a word is one or more) %.1f a line
        operations                              %.2f giga-operations a posting
        floor                                   %.2f ms a posting
        the encoder takes                       %.2f ms a posting, %.1f times the floor
        """,
        rate / 1e9,
        OPERATIONS_PER_TOKEN / 1e6,
        lines.size(),
        lines.size() / (double) postings.size(),
        tokens / lines.size(),
        tokens * OPERATIONS_PER_TOKEN / 1e9 / postings.size(),
        floor * 1000 / postings.size(),
        taken * 1000 / postings.size(),
        taken / floor);
  }

  /// The distinct lines of the postings that the sieve lets through.
  private static List<String> lines(List<String> postings, Home home) throws IOException {
    var json = new ObjectMapper();
    var sieve = Sieve.open(home.sieve(Nextrung.DEFAULT_FRAMEWORK));
    var segmenter = new Segmenter(Headings.open(home.headings()), Masking.open(home.masking()));
    var lines = new LinkedHashSet<String>();
    for (var line : postings) {
      var posting = json.readTree(line);
      var text = posting.path("title").asText() + "\n\n" + posting.path("description").asText();
      var document = SourceDocument.of("posting", Kind.POSTING, text);
      if (sieve.passes(sieve.relevance(text))) {
        var kept = sieve.kept(segmenter.segments(document));
        if (sieve.passesKept(sieve.relevance(kept))) {
          kept.forEach(segment -> lines.add(segment.text()));
        }
      }
    }
    return new ArrayList<>(lines);
  }

  /// Processor seconds of this thread for all lines, reckoned from some of them.
  private static double taken(List<String> lines, Home home) {
    int some = Math.min(lines.size(), 200);
    try (var encoder = OnnxEncoder.open(home.encoder(Nextrung.DEFAULT_FRAMEWORK))) {
      lines.subList(0, Math.min(some, 20)).forEach(encoder::encode);
      long start = processorTime();
      lines.subList(0, some).forEach(encoder::encode);
      return (processorTime() - start) / 1e9 * lines.size() / some;
    }
  }

  /// Operations a second of one matrix product with so many rows; the best of some rounds.
  private static double rate(int rows) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    int columns = 4 * WIDTH;
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      try (var session = environment.createSession(product(rows, WIDTH, columns), options);
          var left =
              OnnxTensor.createTensor(
                  environment,
                  ByteBuffer.wrap(noise(rows * WIDTH)),
                  new long[] {rows, WIDTH},
                  OnnxJavaType.UINT8)) {
        long best = Long.MAX_VALUE;
        int times = Math.max(1, 4096 / rows);
        for (int round = 0; round < ROUNDS; round++) {
          long start = processorTime();
          for (int i = 0; i < times; i++) {
            session.run(Map.of("a", left)).close();
          }
          best = Math.min(best, (processorTime() - start) / times);
        }
        return 2.0 * rows * WIDTH * columns / best * 1e9;
      }
    }
  }

  private static long processorTime() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static byte[] noise(int size) {
    var bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  /// An ONNX model of one integer matrix product, written as its protocol buffer.
  private static byte[] product(int rows, int inner, int columns) {
    var weights =
        new Message()
            .number(1, inner)
            .number(1, columns)
            .number(2, 3)
            .text(8, "b")
            .bytes(9, noise(inner * columns));
    var node = new Message().text(1, "a").text(1, "b").text(2, "c").text(4, "MatMulInteger");
    var graph =
        new Message()
            .message(1, node)
            .text(2, "product")
            .message(5, weights)
            .message(11, value("a", 2, rows, inner))
            .message(12, value("c", 6, rows, columns));
    var opset = new Message().text(1, "").number(2, 17);
    return new Message().number(1, 8).message(8, opset).message(7, graph).out.toByteArray();
  }

  private static Message value(String name, int type, int rows, int columns) {
    var shape =
        new Message()
            .message(1, new Message().number(1, rows))
            .message(1, new Message().number(1, columns));
    var tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /// A protocol buffer being written.
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message bytes(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.out.toByteArray());
    }

    private void varint(long value) {
      long rest = value;
      for (; rest >= 128; rest >>>= 7) {
        out.write((int) (rest & 127 | 128));
      }
      out.write((int) rest);
    }
  }
}
