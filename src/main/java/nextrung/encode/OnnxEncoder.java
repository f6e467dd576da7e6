package nextrung.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A sentence encoder run by ONNX Runtime, one text at a time: quantised models take their scale
/// from the whole batch, so that only a batch of one gives the same vector every time.
///
/// The model is a folder with `encoder.onnx` and `vocab.txt`. Its inputs are `input_ids`,
/// `attention_mask` and, where it wants them, `token_type_ids`; its first output holds either the
/// sentence vector or the token states, which are then averaged.
public final class OnnxEncoder implements Encoder {
  private static final String PREFIX = "query: ";
  private static final int MAX_TOKENS = 128;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece tokenizer;
  private final String fingerprint;

  /// The first output alone: others would be copied for each text and read by nobody.
  private final Set<String> output;

  private final int dimension;

  private OnnxEncoder(OrtSession session, WordPiece tokenizer, String fingerprint) {
    this.environment = OrtEnvironment.getEnvironment();
    this.session = session;
    this.tokenizer = tokenizer;
    this.fingerprint = fingerprint;
    this.output = Set.of(session.getOutputNames().iterator().next());
    this.dimension = encode("").length;
  }

  /// Opens a model folder.
  ///
  /// @throws EncoderException when the folder holds no usable model
  public static OnnxEncoder open(Path folder) {
    var model = folder.resolve("encoder.onnx");
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      var tokenizer = WordPiece.open(folder.resolve("vocab.txt"));
      var session = OrtEnvironment.getEnvironment().createSession(model.toString(), options);
      return new OnnxEncoder(session, tokenizer, digest(model));
    } catch (IOException | IllegalArgumentException | OrtException e) {
      throw new EncoderException(
          "[%s] is no usable encoder; restore encoder.onnx and vocab.txt".formatted(folder), e);
    }
  }

  @Override
  public float[] encode(String text) {
    var ids = tokenizer.encode(PREFIX + text, MAX_TOKENS);
    var mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (var idTensor = OnnxTensor.createTensor(environment, new long[][] {ids});
        var maskTensor = OnnxTensor.createTensor(environment, new long[][] {mask});
        var typeTensor = OnnxTensor.createTensor(environment, new long[1][ids.length]);
        var result = session.run(inputs(idTensor, maskTensor, typeTensor), output)) {
      return unit(pooled(result.get(0).getValue()));
    } catch (OrtException e) {
      throw new EncoderException(
          "the encoder failed on a text of %d tokens".formatted(ids.length), e);
    }
  }

  private Map<String, OnnxTensor> inputs(OnnxTensor ids, OnnxTensor mask, OnnxTensor types) {
    var inputs = new LinkedHashMap<String, OnnxTensor>();
    inputs.put("input_ids", ids);
    inputs.put("attention_mask", mask);
    inputs.put("token_type_ids", types);
    inputs.keySet().retainAll(session.getInputNames());
    return inputs;
  }

  private static float[] pooled(Object output) {
    return switch (output) {
      case float[][] sentences -> sentences[0];
      case float[][][] states -> mean(states[0]);
      default ->
          throw new IllegalStateException("the encoder gives " + output.getClass().getSimpleName());
    };
  }

  private static float[] mean(float[][] states) {
    var sum = new float[states[0].length];
    for (var state : states) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += state[i] / states.length;
      }
    }
    return sum;
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    var unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = vector[i] * scale;
    }
    return unit;
  }

  private static String digest(Path file) throws IOException {
    try {
      var sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return "sha256:" + HexFormat.of().formatHex(sha);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new EncoderException("the encoder did not close", e);
    }
  }
}
