package nextrung.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The part of a document that a segment stands in.
public enum Section {
  CONTACT,
  SUMMARY,
  OBJECTIVE,
  EXPERIENCE,
  VOLUNTEERING,
  EDUCATION,
  TRAINING,
  SKILLS,
  INTERESTS,
  REFERENCES,
  DUTIES,
  REQUIREMENTS,
  PREFERRED,
  BENEFITS,
  ABOUT,
  HOW_TO_APPLY,
  AVAILABILITY,
  AWARDS,
  MEMBERSHIPS,
  PUBLICATIONS,
  LIMITS,
  NOTICE,
  OTHER;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The section with a key, if there is one.
  public static Optional<Section> of(String key) {
    return Arrays.stream(values()).filter(section -> section.key().equals(key)).findFirst();
  }
}
