package nextrung.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells what sort of text a document is where nobody says so: by the parts it is made of, and by
/// whom it speaks to.
public final class KindGuesser {
  private static final Set<Section> POSTING_PARTS =
      EnumSet.of(
          Section.DUTIES,
          Section.REQUIREMENTS,
          Section.PREFERRED,
          Section.BENEFITS,
          Section.HOW_TO_APPLY);
  private static final Set<Section> CV_PARTS =
      EnumSet.of(Section.EXPERIENCE, Section.EDUCATION, Section.SKILLS, Section.REFERENCES);
  private static final Pattern POSTING_WORDS =
      Pattern.compile(
          "(?i)\\b(?:you will|you'll|we offer|we are seeking|we are looking for|is seeking|seeks"
              + " an?|the successful (?:candidate|applicant)|applicants?|equal opportunity|apply"
              + " (?:by|online)|salary|per hour|closing date|reports to)\\b");
  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|I'm|I've|my|My|me)\\b");
  private static final int CLEARLY = 2;

  /// A self-description says "I" about once in every segment or two; a CV hardly ever.
  private static final double OFTEN = 0.3;

  private KindGuesser() {}

  /// The likely kind of a text.
  ///
  /// @param segments of the text, in its order
  public static Kind guess(List<Segment> segments) {
    var parts = segments.stream().map(Segment::section).collect(Collectors.toSet());
    long posting =
        count(POSTING_WORDS, segments) + parts.stream().filter(POSTING_PARTS::contains).count();
    long person = count(FIRST_PERSON, segments);
    if (posting >= CLEARLY && posting > person) {
      return Kind.POSTING;
    }
    long cv = parts.stream().filter(CV_PARTS::contains).count();
    return cv < CLEARLY && person > OFTEN * segments.size() ? Kind.SELF : Kind.CV;
  }

  private static long count(Pattern pattern, List<Segment> segments) {
    return segments.stream().filter(segment -> pattern.matcher(segment.text()).find()).count();
  }
}
