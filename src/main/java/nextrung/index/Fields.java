package nextrung.index;

/// The field names of the index's documents.
final class Fields {
  /// `statement` or `exemplar`.
  static final String TYPE = "type";

  static final String STATEMENT = "statement";
  static final String EXEMPLAR = "exemplar";

  /// The id of a statement; an exemplar holds one for each label, best first.
  static final String ID = "id";

  /// The grade of each label of an exemplar, in the order of its ids.
  static final String GRADE = "grade";

  /// Nobody reads this field, the next and the position. They stay until models are trained anew:
  /// without them the index falls into other segments, and the graph of exemplars, which is
  /// searched no more broadly than neighbours are wanted, finds a few others.
  static final String CLAIM = "claim";

  static final String NAME = "name";
  static final String TITLE = "title";
  static final String LEVEL = "level";
  static final String POSITION = "position";
  static final String TEXT = "text";
  static final String VECTOR = "vector";

  /// The vector of a statement, moved towards its exemplars.
  static final String TAUGHT = "taught";

  private Fields() {}
}
