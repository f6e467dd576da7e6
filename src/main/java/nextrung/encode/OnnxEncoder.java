package nextrung.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nextrung.encode.WordShares.Share;
import org.apache.commons.codec.digest.DigestUtils;

/// A sentence encoder run by ONNX Runtime, one text at a time: quantised models take their scale
/// from the whole batch, so that only a batch of one gives the same vector every time.
///
/// The model is a folder with `encoder.onnx` and `vocab.txt`. Its inputs are `input_ids`,
/// `attention_mask` and, where it wants them, `token_type_ids`; its first output holds either the
/// sentence vector or the token states, which are then averaged. A second output, `states`, may
/// hold the token states that the sentence vector is the scaled mean of; then
/// [#encodeWithWords(String)] tells the words. A third, `claims`, may hold the logits of the claims
/// that its metadata name in order, with commas between them. Its metadata may also say which
/// cosine is [#near()].
public final class OnnxEncoder implements Encoder {
  private static final String PREFIX = "query: ";
  private static final int MAX_TOKENS = 128;
  private static final String STATES = "states";
  private static final String CLAIMS = "claims";
  private static final String NEAR = "near";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece tokenizer;
  private final String vector;
  private final Set<String> withoutStates;
  private final List<String> claims;
  private final String fingerprint;
  private final double near;
  private final int dimension;

  private OnnxEncoder(OrtSession session, WordPiece tokenizer, String fingerprint)
      throws OrtException {
    this.environment = OrtEnvironment.getEnvironment();
    this.session = session;
    this.tokenizer = tokenizer;
    this.vector = session.getOutputNames().iterator().next();
    this.fingerprint = fingerprint;
    this.near = metadata(session, NEAR).map(Double::parseDouble).orElse(0.0);
    this.claims = claims(session);
    this.withoutStates = claims.isEmpty() ? Set.of(vector) : Set.of(vector, CLAIMS);
    this.dimension = vector("").length;
  }

  private static Optional<String> metadata(OrtSession session, String key) throws OrtException {
    return session.getMetadata().getCustomMetadataValue(key);
  }

  /// The claims that the metadata name, one for each logit of the output.
  private static List<String> claims(OrtSession session) throws OrtException {
    var claims =
        metadata(session, CLAIMS).map(names -> List.of(names.split(","))).orElse(List.of());
    var output = session.getOutputInfo().get(CLAIMS);
    long logits =
        output != null && output.getInfo() instanceof TensorInfo tensor ? last(tensor) : 0;
    if (logits != claims.size()) {
      throw new IllegalArgumentException(
          "names %d claims and gives %d".formatted(claims.size(), logits));
    }
    return claims;
  }

  private static long last(TensorInfo tensor) {
    var shape = tensor.getShape();
    return shape[shape.length - 1];
  }

  /// Opens a model folder.
  ///
  /// @throws EncoderException when the folder holds no usable model
  public static OnnxEncoder open(Path folder) {
    var model = folder.resolve("encoder.onnx");
    try {
      var tokenizer = WordPiece.open(folder.resolve("vocab.txt"));
      return new OnnxEncoder(Onnx.session(model), tokenizer, digest(model));
    } catch (IOException | IllegalArgumentException | OrtException e) {
      throw new EncoderException(
          "[%s] is no usable encoder; restore encoder.onnx and vocab.txt".formatted(folder), e);
    }
  }

  @Override
  public Encoding encode(String text) {
    return run(tokens(text), withoutStates, this::encoding);
  }

  @Override
  public Encoding encodeWithWords(String text) {
    return session.getOutputNames().contains(STATES)
        ? run(tokens(text), session.getOutputNames(), result -> withWords(text, result))
        : encode(text);
  }

  private Encoding withWords(String text, Result result) throws OrtException {
    var encoding = encoding(result);
    var states = (float[][][]) result.get(STATES).orElseThrow().getValue();
    return new Encoding(
        encoding.vector(), encoding.claimLogits(), Optional.of(shares(text, states[0])));
  }

  private Encoding encoding(Result result) throws OrtException {
    var vector = unit(pooled(result.get(this.vector).orElseThrow().getValue()));
    return claims.isEmpty()
        ? Encoding.of(vector)
        : Encoding.of(vector, ((float[][]) result.get(CLAIMS).orElseThrow().getValue())[0]);
  }

  private long[] tokens(String text) {
    return tokenizer.encode(PREFIX + text, MAX_TOKENS);
  }

  /// Takes something from what the model gives out.
  private interface Taking<T> {
    T from(Result result) throws OrtException;
  }

  /// Runs the model on some tokens. Only the outputs that are asked for are computed and copied.
  private <T> T run(long[] ids, Set<String> outputs, Taking<T> taking) {
    var mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (var idTensor = OnnxTensor.createTensor(environment, new long[][] {ids});
        var maskTensor = OnnxTensor.createTensor(environment, new long[][] {mask});
        var typeTensor = OnnxTensor.createTensor(environment, new long[1][ids.length]);
        var result = session.run(inputs(idTensor, maskTensor, typeTensor), outputs)) {
      return taking.from(result);
    } catch (OrtException e) {
      throw new EncoderException(
          "the encoder failed on a text of %d tokens".formatted(ids.length), e);
    }
  }

  /// Deals the states of the tokens out to their words.
  ///
  /// @param states one a token, start and end mark included
  private WordShares shares(String text, float[][] states) {
    var scaled = scaled(states);
    int end = states.length - 1;
    int from = 1 + tokenizer.count(PREFIX);
    var rest = sum(scaled, 0, from);
    add(rest, scaled[end]);
    var shares = new ArrayList<Share>();
    var words = WordPiece.blankSeparated(text).iterator();
    while (words.hasNext() && from < end) {
      var word = words.next();
      int to = Math.min(end, from + tokenizer.count(word.of(text)));
      if (to > from) {
        float weight = (to - from) / (float) states.length;
        shares.add(new Share(word, weight, sum(scaled, from, to)));
      }
      from = to;
    }
    return new WordShares(shares, rest);
  }

  /// The states, all divided by the length of their sum, so that they sum up to a unit vector.
  private static float[][] scaled(float[][] states) {
    float scale = scale(sum(states, 0, states.length));
    return Arrays.stream(states).map(state -> times(state, scale)).toArray(float[][]::new);
  }

  private static float[] sum(float[][] states, int from, int to) {
    var sum = new float[states[0].length];
    for (int i = from; i < to; i++) {
      add(sum, states[i]);
    }
    return sum;
  }

  private static void add(float[] sum, float[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
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
      case float[][][] states -> sum(states[0], 0, states[0].length);
      default ->
          throw new IllegalStateException("the encoder gives " + output.getClass().getSimpleName());
    };
  }

  private static float[] unit(float[] vector) {
    return times(vector, scale(vector));
  }

  /// The factor that gives a vector the length one; 0 for none.
  private static float scale(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    return squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
  }

  private static float[] times(float[] vector, float factor) {
    var product = new float[vector.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = vector[i] * factor;
    }
    return product;
  }

  private static String digest(Path file) throws IOException {
    return "sha256:" + DigestUtils.sha256Hex(Files.readAllBytes(file));
  }

  @Override
  public List<String> claims() {
    return claims;
  }

  @Override
  public double near() {
    return near;
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
