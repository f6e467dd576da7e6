package nextrung.match;

import java.util.List;

/// What is counted over many vectors.
public final class Vectors {
  private Vectors() {}

  /// The mean of some vectors; zero where there are none.
  public static float[] mean(List<float[]> vectors, int size) {
    var mean = new float[size];
    for (var vector : vectors) {
      for (int i = 0; i < size; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }
}
