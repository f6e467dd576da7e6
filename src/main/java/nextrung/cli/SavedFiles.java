package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.advise.PlanFile;
import nextrung.document.DocumentReader;

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
      return engine.report(document, plan.corrections(engine.framework()));
    }
    var framework = engine.framework();
    if (!plan.isAbout(framework)) {
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
}
