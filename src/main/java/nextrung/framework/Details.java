package nextrung.framework;

/// What a framework file says beside its levels: kept so that an export gives it back. A text that
/// the file does not give is empty.
///
/// @param exportedAt when the publisher wrote the file, as the file gives it
/// @param group the occupation group
/// @param sector the code of the sector
/// @param jobZone the job zone of O*NET, 1 to 5; 0 where there is none
/// @param jobZoneInferred whether the job zone is a guess of the publisher
/// @param description of the framework
/// @param contextCovered which settings the framework covers
/// @param owner who holds the rights, for instance `© EBSCOed`
/// @param onet the release and licence of the O*NET data it builds on
public record Details(
    String exportedAt,
    String group,
    String sector,
    int jobZone,
    boolean jobZoneInferred,
    String description,
    String contextCovered,
    String owner,
    String onet) {
  private static final String ONET = "O*NET ";

  /// Nothing but who is to be named.
  public static Details of(String owner) {
    return new Details("", "", "", 0, false, "", "", owner, "");
  }

  /// The sentence to show wherever statements are shown.
  public String attribution() {
    if (onet.isEmpty()) {
      return owner;
    }
    return owner.isEmpty() ? ONET + onet : owner + "; " + ONET + onet;
  }

  /// What the framework is about, in a sentence; empty where the file does not say.
  public String about() {
    return description.isEmpty() ? contextCovered : description;
  }
}
