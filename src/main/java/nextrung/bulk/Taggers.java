package nextrung.bulk;

import nextrung.Home;
import nextrung.Nextrung;
import nextrung.encode.CachingEncoder;
import nextrung.encode.Encoder;
import nextrung.index.Progress;
import nextrung.match.Cues;

/// Opens what tagging needs: the door to this package.
public final class Taggers {
  /// Vectors to remember; some 50 megabytes with their texts.
  private static final int REMEMBERED = 20_000;

  private Taggers() {}

  /// An encoder that does not read the same line twice.
  public static Encoder remembering(Encoder encoder) {
    return new CachingEncoder(encoder, REMEMBERED);
  }

  /// An engine that is quick on many postings.
  public static Nextrung engine(Home home, Progress progress) {
    return Nextrung.open(home, progress, Taggers::remembering);
  }

  /// A tagger for an engine, with the sieve that was learned for its framework.
  ///
  /// @throws IllegalArgumentException naming the file that is missing or broken
  public static Tagger tagger(Home home, Nextrung engine) {
    return tagger(home, engine, Sieve.open(home.sieve(engine.framework().soc())));
  }

  /// A tagger with another sieve.
  public static Tagger tagger(Home home, Nextrung engine, Sieve sieve) {
    return new Tagger(engine, sieve, Cues.open(home.cues()));
  }
}
