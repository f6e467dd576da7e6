package nextrung.encode;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;

/// ONNX Runtime as it is used here: one thread for each run, as lines are worked on side by side,
/// and nothing told to its maker.
final class Onnx {
  private Onnx() {}

  /// Opens a model file.
  static OrtSession session(Path model) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    environment.setTelemetry(false);
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(model.toString(), options);
    }
  }
}
