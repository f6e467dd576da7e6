package nextrung.exchange;

import java.util.Optional;
import nextrung.framework.FrameworkReader;
import nextrung.framework.FrameworkWriter;

/// This project's own shape, as `index/frameworks` holds it.
final class JsonCodec implements Codec {
  @Override
  public Bundle read(String text, String source, Losses losses) {
    return new Bundle(FrameworkReader.read(text, source), Optional.empty());
  }

  @Override
  public String write(Bundle bundle, Losses losses) {
    losses.add(
        bundle.strands(),
        "strand: it stands in the ladder file",
        "strands: they stand in the ladder file");
    losses.add(
        bundle.steps(),
        "step: it stands in the ladder file",
        "steps: they stand in the ladder file");
    return FrameworkWriter.write(bundle.framework());
  }
}
