package nextrung.bulk;

/// Writes what became of a posting as one line.
public enum TagLine {
  /// The tags alone, see [Tagging].
  TAGS {
    @Override
    public String of(Posting posting, Tagging tagging) {
      return TagJson.line(tagging);
    }
  },

  /// The posting as JSON-LD with the tags merged in, see [JobPostingLd].
  JSON_LD {
    @Override
    public String of(Posting posting, Tagging tagging) {
      return TagJson.line(JobPostingLd.of(posting, tagging));
    }
  };

  /// The line with its line feed.
  public abstract String of(Posting posting, Tagging tagging);
}
