package nextrung.extract;

import java.util.Map;
import java.util.Set;
import nextrung.document.DocumentReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Europass CVs as XML, in the older and the present schema. Who the person is stays out. The
/// parser knows no external entities.
record EuropassReader() implements FileReader {
  private static final Set<String> IDENTITY =
      Set.of(
          "Identification",
          "CandidatePerson",
          "DocumentInfo",
          "PrintingPreferences",
          "RenderingInformation",
          "AttachmentList",
          "Attachment",
          "Photo",
          "ContactInfo",
          "Address",
          "Communication",
          "ReferenceTo",
          "ID",
          "DocumentID");
  private static final Map<String, String> HEADINGS =
      Map.of(
          "WorkExperienceList", "Work experience",
          "EmploymentHistory", "Work experience",
          "EducationList", "Education",
          "EducationHistory", "Education",
          "Skills", "Skills",
          "PersonQualifications", "Skills",
          "AchievementList", "Achievements",
          "ExecutiveSummary", "Summary",
          "Others", "Other");
  private static final Set<String> TEXTS =
      Set.of(
          "Label",
          "Name",
          "Description",
          "Activities",
          "PositionTitle",
          "OrganizationName",
          "Title",
          "CompetencyName",
          "ExecutiveSummary",
          "DegreeName",
          "ProgramName",
          "Skills",
          "Content",
          "ProgrammeSummary",
          "OccupationalSkillsCovered");

  @Override
  public void read(byte[] file, Lines out) {
    xml(DocumentReader.decodeMarkup(file), out);
  }

  static void xml(String xml, Lines out) {
    walk(Jsoup.parse(xml, Parser.xmlParser()), out);
  }

  private static void walk(Element element, Lines out) {
    for (var child : element.children()) {
      var name = name(child);
      if (IDENTITY.contains(name)) {
        continue;
      }
      if (HEADINGS.containsKey(name)) {
        out.gap();
        out.add(HEADINGS.getOrDefault(name, ""));
      }
      if (child.childrenSize() > 0 && !isMarkup(child)) {
        walk(child, out);
      } else if (TEXTS.contains(name)) {
        HtmlReader.piece(child.childrenSize() > 0 ? child.html() : child.wholeText().strip(), out);
      }
    }
  }

  /// Whether a part holds HTML as elements rather than as text.
  private static boolean isMarkup(Element element) {
    return element.children().stream()
        .allMatch(child ->
            Set.of("p", "ul", "ol", "li", "br", "b", "i", "strong", "em", "u", "div", "span")
                .contains(child.tagName()));
  }

  /// The name without its prefix.
  static String name(Element element) {
    var tag = element.tagName();
    return tag.substring(tag.indexOf(':') + 1);
  }
}
