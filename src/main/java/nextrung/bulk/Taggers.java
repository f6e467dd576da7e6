package nextrung.bulk;

import nextrung.Home;
import nextrung.Nextrung;
import nextrung.encode.CachingEncoder;
import nextrung.encode.Encoder;
import nextrung.index.Progress;
import nextrung.match.Cues;

/// Opens what tagging needs: the door to this package.
public final class Taggers {
  /// Vectors to remember; some 35 megabytes.
  private static final int REMEMBERED = 20_000;

  private Taggers() {}

  /// An encoder that remembers the lines that it read last.
  public static Encoder remembering(Encoder encoder) {
    return new CachingEncoder(encoder, REMEMBERED);
  }

  /// An engine that is quick on many postings.
  ///
  /// @param soc names a framework of `index/frameworks`
  public static Nextrung engine(Home home, String soc, Progress progress) {
    return Nextrung.open(home, soc, progress, Taggers::remembering);
  }

  /// A tagger for an engine, with the sieve that was learned for its framework.
  ///
  /// @throws IllegalArgumentException naming the file that is missing or broken
  public static Tagger tagger(Home home, Nextrung engine) {
    return tagger(home, engine, sieve(home, engine.framework().soc()));
  }

  /// The sieve of a framework. One for which nothing was learned has none: everything is read.
  private static Sieve sieve(Home home, String soc) {
    return Nextrung.isLearned(home, soc) ? Sieve.open(home.sieve(soc)) : Sieve.OPEN;
  }

  /// A tagger with another sieve.
  public static Tagger tagger(Home home, Nextrung engine, Sieve sieve) {
    return new Tagger(engine, sieve, Cues.open(home.cues()));
  }
}
