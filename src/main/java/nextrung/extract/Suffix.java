package nextrung.extract;

import static java.util.Map.entry;
import static nextrung.extract.FileType.ARCHIVE;
import static nextrung.extract.FileType.DOCX;
import static nextrung.extract.FileType.ENCODED_TEXT;
import static nextrung.extract.FileType.EUROPASS;
import static nextrung.extract.FileType.HTML;
import static nextrung.extract.FileType.JOB_POSTING;
import static nextrung.extract.FileType.JSON_RESUME;
import static nextrung.extract.FileType.LOCKED_OFFICE;
import static nextrung.extract.FileType.ODT;
import static nextrung.extract.FileType.OLD_OFFICE;
import static nextrung.extract.FileType.OTHER_OFFICE;
import static nextrung.extract.FileType.PDF;
import static nextrung.extract.FileType.PICTURE;
import static nextrung.extract.FileType.RTF;
import static nextrung.extract.FileType.SEVERAL;
import static nextrung.extract.FileType.TEXT;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the name of a file ends in. It decides nothing: it only tells a person that a file is
/// another one than they think.
final class Suffix {
  private static final Set<FileType> PAGES = Set.of(HTML, JOB_POSTING);
  private static final Set<FileType> TEXTS = Set.of(TEXT, ENCODED_TEXT);

  /// The types that a file of this suffix may be of. Others say nothing.
  private static final Map<String, Set<FileType>> TYPES =
      Map.ofEntries(
          entry("pdf", Set.of(PDF)),
          entry("docx", Set.of(DOCX, LOCKED_OFFICE)),
          entry("doc", Set.of(OLD_OFFICE, LOCKED_OFFICE)),
          entry("odt", Set.of(ODT)),
          entry("rtf", Set.of(RTF)),
          entry("html", PAGES),
          entry("htm", PAGES),
          entry("txt", TEXTS),
          entry("md", Set.of(TEXT, ENCODED_TEXT, HTML)),
          entry("json", Set.of(JSON_RESUME, JOB_POSTING, SEVERAL, TEXT, ENCODED_TEXT)),
          entry("jsonld", Set.of(JSON_RESUME, JOB_POSTING, SEVERAL, TEXT, ENCODED_TEXT)),
          entry("xml", Set.of(EUROPASS, HTML, JOB_POSTING, TEXT, ENCODED_TEXT)),
          entry("xlsx", Set.of(OTHER_OFFICE, LOCKED_OFFICE)),
          entry("pptx", Set.of(OTHER_OFFICE, LOCKED_OFFICE)),
          entry("ods", Set.of(OTHER_OFFICE)),
          entry("odp", Set.of(OTHER_OFFICE)),
          entry("zip", Set.of(ARCHIVE)),
          entry("png", Set.of(PICTURE)),
          entry("jpg", Set.of(PICTURE)),
          entry("jpeg", Set.of(PICTURE)));

  private Suffix() {}

  /// The suffix of a name, without its dot, where a file of this type has another.
  static Optional<String> contradicting(String name, FileType type) {
    var suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".") && !TYPES.getOrDefault(suffix, Set.of(type)).contains(type)
        ? Optional.of(suffix)
        : Optional.empty();
  }
}
