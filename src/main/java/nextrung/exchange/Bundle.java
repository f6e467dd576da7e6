package nextrung.exchange;

import java.util.List;
import java.util.Optional;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Ladder.Step;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.StatementId;

/// A framework with its ladder, if there is one.
public record Bundle(Framework framework, Optional<Ladder> ladder) {
  List<Strand> strands() {
    return ladder.map(Ladder::strands).orElse(List.of());
  }

  List<Step> steps() {
    return ladder.map(Ladder::steps).orElse(List.of());
  }

  List<Step> stepsFrom(StatementId id) {
    return ladder.map(each -> each.stepsFrom(id)).orElse(List.of());
  }

  Optional<Strand> strandOf(StatementId id) {
    return ladder.flatMap(each -> each.strandOf(id));
  }
}
