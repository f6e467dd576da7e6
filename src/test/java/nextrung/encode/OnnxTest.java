package nextrung.encode;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OnnxTest {
  /// Where releases since 1.29 send what they do.
  private static final List<String> COLLECTORS = List.of("events.data.microsoft", "OneCollector");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-x64/libonnxruntime.so",
        "linux-aarch64/libonnxruntime.so",
        "osx-aarch64/libonnxruntime.dylib"
      })
  void theRuntimeOfTheModelsKnowsNoAddressToSendAnythingTo(String library) throws IOException {
    var name = "/ai/onnxruntime/native/" + library;
    try (var file = Objects.requireNonNull(OrtEnvironment.class.getResourceAsStream(name))) {
      var text = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(COLLECTORS).as(library).noneMatch(text::contains);
    }
  }
}
