package nextrung.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.Map;

/// A network over the sentence vectors of one document, run by ONNX Runtime: what stands around a
/// line says how to take it. Safe for use by several threads.
///
/// Its inputs are `vectors`, floats of shape [lines, dimension], and `kind`, one integer; its
/// output `logits` has the shape [lines, heads].
public final class ContextNet implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  private ContextNet(OrtSession session) {
    this.session = session;
  }

  /// Opens a model file.
  ///
  /// @throws EncoderException when the file holds no usable network
  public static ContextNet open(Path file) {
    try {
      return new ContextNet(Onnx.session(file));
    } catch (OrtException e) {
      throw new EncoderException("[%s] is no usable network; restore it".formatted(file), e);
    }
  }

  /// The logits of every line.
  ///
  /// @param vectors at least one, in the order of the text
  /// @param kind the number of the document's kind
  public float[][] logits(float[][] vectors, int kind) {
    try (var lines = OnnxTensor.createTensor(environment, vectors);
        var kinds = OnnxTensor.createTensor(environment, new long[] {kind});
        var result = session.run(Map.of("vectors", lines, "kind", kinds))) {
      return (float[][]) result.get(0).getValue();
    } catch (OrtException e) {
      throw new EncoderException(
          "the network failed on a document of %d lines".formatted(vectors.length), e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new EncoderException("the network did not close", e);
    }
  }
}
