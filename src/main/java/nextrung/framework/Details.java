package nextrung.framework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
/// @param sources what it builds on and was made with, by the names of the file, for instance
///   `onet`, `crosswalk` and `generator`
public record Details(
    String exportedAt,
    String group,
    String sector,
    int jobZone,
    boolean jobZoneInferred,
    String description,
    String contextCovered,
    String owner,
    Map<String, String> sources) {
  /// The source that is named wherever statements are shown.
  public static final String ONET = "onet";

  /// What stands before the release of O*NET, here and in other forms.
  public static final String ONET_TITLE = "O*NET ";

  public Details {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /// Nothing but who is to be named.
  public static Details of(String owner) {
    return new Details("", "", "", 0, false, "", "", owner, Map.of());
  }

  /// The only source that most other forms have a place for; none where its text is empty.
  public static Map<String, String> onet(String release) {
    return release.isEmpty() ? Map.of() : Map.of(ONET, release);
  }

  /// What a text names behind O*NET; empty where it begins with something else.
  public static String release(String text) {
    return text.startsWith(ONET_TITLE) ? text.substring(ONET_TITLE.length()) : "";
  }

  /// The release and licence of the O*NET data it builds on; empty where the file names none.
  public String onet() {
    return sources.getOrDefault(ONET, "");
  }

  /// The sentence to show wherever statements are shown.
  public String attribution() {
    if (onet().isEmpty()) {
      return owner;
    }
    var release = ONET_TITLE + onet();
    return owner.isEmpty() ? release : owner + "; " + release;
  }

  /// What the framework is about, in a sentence; empty where the file does not say.
  public String about() {
    return description.isEmpty() ? contextCovered : description;
  }
}
