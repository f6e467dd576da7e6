package nextrung.encode;

import java.util.Random;

/// A stand-in for the encoder where a test needs vectors but no meaning: each text has a random
/// direction of its own.
public record HashEncoder(int dimension) implements Encoder {
  @Override
  public Encoding encode(String text) {
    var random = new Random(text.hashCode());
    var vector = new float[dimension];
    double squares = 0;
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < dimension; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return Encoding.of(vector);
  }

  @Override
  public String fingerprint() {
    return "hash:" + dimension;
  }

  @Override
  public void close() {
    // holds nothing
  }
}
