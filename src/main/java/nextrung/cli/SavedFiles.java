package nextrung.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.advise.PlanFile;
import nextrung.advise.StatementMap;
import nextrung.document.DocumentReader;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;

/// Files of people: plans, reports, or texts that are read first.
final class SavedFiles {
  private SavedFiles() {}

  /// What the file holds; a text is read.
  static PlanFile read(Path file, Nextrung engine) {
    var text = DocumentReader.read(file);
    var name = FrameworkFiles.name(file);
    return PlanFile.fits(text)
        ? PlanFile.read(text, name)
        : PlanFile.of(
            engine.report(engine.document(name, Optional.empty(), text)), engine.framework());
  }

  /// The report on a person by the present framework. A plan with its text is read anew, with the
  /// person's corrections; a report without a text stands as it is, if it is of this framework.
  static Report present(Path file, Nextrung engine) {
    var plan = read(file, engine);
    if (!plan.text().isEmpty()) {
      var document =
          engine.document(
              plan.report().id(), Optional.of(plan.report().document().kind()), plan.text());
      return engine.report(document, corrections(plan, engine));
    }
    var framework = engine.framework();
    if (!plan.framework().soc().equals(framework.soc())
        || !plan.framework().version().equals(framework.version())) {
      throw new IllegalArgumentException(
          "[%s] is about %s %s and holds no text to read anew; this engine reads against %s %s"
              .formatted(
                  FrameworkFiles.name(file),
                  plan.framework().soc(),
                  plan.framework().version(),
                  framework.soc(),
                  framework.version()));
    }
    return plan.report();
  }

  private static Corrections corrections(PlanFile plan, Nextrung engine) {
    var map = StatementMap.of(plan.statements(), engine.framework());
    var verdicts = new LinkedHashMap<StatementId, Verdict>();
    plan.corrections()
        .verdicts()
        .forEach((id, verdict) -> map.now(id).ifPresent(now -> verdicts.put(now, verdict)));
    return new Corrections(verdicts);
  }
}
