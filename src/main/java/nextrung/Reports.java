package nextrung;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nextrung.index.OccupationCandidate;

/// What several frameworks say of one document.
///
/// @param occupations what the document may be about, most relevant first
/// @param reports one a framework, that of the most relevant occupation first
public record Reports(List<OccupationCandidate> occupations, List<Report> reports) {
  public Reports {
    occupations = List.copyOf(occupations);
    reports = List.copyOf(reports);
  }

  /// The reports put into the order of the occupations. One of an occupation that no line speaks
  /// for comes last.
  public static Reports of(List<OccupationCandidate> occupations, List<Report> reports) {
    var order = occupations.stream().map(OccupationCandidate::soc).toList();
    var sorted = new ArrayList<>(reports);
    sorted.sort(
        Comparator.comparingInt(report -> {
          int place = order.indexOf(report.framework().soc());
          return place < 0 ? order.size() : place;
        }));
    return new Reports(occupations, sorted);
  }
}
