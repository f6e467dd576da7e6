package nextrung.document;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what sort of text a document is where nobody says so: a posting by its words and parts,
/// others by whom they speak of.
///
/// @param posting looks for postings; learned by `nextrung train`
public record KindGuesser(WordModel posting) {
  private static final double LIKELY = 0.5;
  private static final Set<Section> CV_PARTS =
      EnumSet.of(Section.EXPERIENCE, Section.EDUCATION, Section.SKILLS, Section.REFERENCES);
  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|I'm|I've|my|My|me)\\b");
  private static final int CLEARLY = 2;

  /// A self-description says "I" about once in every segment or two; a CV hardly ever.
  private static final double OFTEN = 0.3;

  /// The likely kind of a text.
  ///
  /// @param segments of the text, in its order
  public Kind guess(List<Segment> segments) {
    if (!segments.isEmpty() && posting.probability(words(segments)) >= LIKELY) {
      return Kind.POSTING;
    }
    long person = segments.stream().filter(KindGuesser::isFirstPerson).count();
    long cv = segments.stream().map(Segment::section).distinct().filter(CV_PARTS::contains).count();
    return cv < CLEARLY && person > OFTEN * segments.size() ? Kind.SELF : Kind.CV;
  }

  /// What tells a posting: the words of a text, less what must not matter, and the parts that it is
  /// made of.
  public static Set<String> words(List<Segment> segments) {
    var words = new HashSet<String>();
    for (var segment : segments) {
      words.addAll(Words.of(segment.plain()));
      words.add(Words.of(segment.section()));
    }
    return words;
  }

  private static boolean isFirstPerson(Segment segment) {
    return FIRST_PERSON.matcher(segment.text()).find();
  }
}
