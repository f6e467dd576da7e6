package nextrung.framework;

/// One thing that a person at a level can be seen to do.
///
/// @param id the stable id
/// @param rank the rank of its level, 1 for the lowest
/// @param name the short name, before the dash
/// @param performance what is done and how, after the dash; the name again where there is no dash
public record Statement(StatementId id, int rank, String name, String performance) {
  static final String DASH = " — ";

  /// The statement as the framework writes it.
  public String text() {
    return performance.equals(name) ? name : name + DASH + performance;
  }
}
