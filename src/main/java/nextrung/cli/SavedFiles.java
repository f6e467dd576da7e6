package nextrung.cli;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.advise.GroupFile;
import nextrung.advise.LaterWord;
import nextrung.advise.Person;
import nextrung.advise.PlanFile;
import nextrung.document.DocumentException;
import nextrung.document.DocumentReader;
import nextrung.document.Kind;
import nextrung.extract.Extractor;
import nextrung.extract.FileType;
import nextrung.framework.ByteOrderMark;
import nextrung.index.Progress;
import nextrung.profile.Corrections;

/// Files of people: plans, reports, groups, or documents that are read first.
record SavedFiles(Nextrung engine, Extractor extractor) implements AutoCloseable {
  static SavedFiles open(Home home, String soc, Progress progress) {
    return new SavedFiles(Nextrung.open(home, soc, progress), Extractor.single());
  }

  /// What the file holds; a document is read.
  PlanFile read(Path file) {
    return read(DocumentReader.bytes(file), FrameworkFiles.name(file));
  }

  private PlanFile read(byte[] bytes, String name) {
    var text = json(bytes);
    if (PlanFile.fits(text)) {
      return PlanFile.read(text, name);
    }
    if (GroupFile.fits(text)) {
      throw new IllegalArgumentException(
          "[%s] is a saved group; give it to `nextrung compare`, or name one person's file"
              .formatted(name));
    }
    var document = engine.document(name, Optional.empty(), extractor.extract(bytes, name));
    return PlanFile.of(engine.report(document), engine.framework());
  }

  /// The people in a file: those of a saved group under their own aliases, or one. A file that
  /// cannot be read makes an unread person: the others are compared all the same.
  ///
  /// @param alias of the one
  List<Person> people(Path file, String alias) {
    try {
      return people(DocumentReader.bytes(file), FrameworkFiles.name(file), alias);
    } catch (IllegalArgumentException | DocumentException | UncheckedIOException e) {
      return List.of(Person.unread(alias, String.valueOf(e.getMessage()), engine.framework()));
    }
  }

  private List<Person> people(byte[] bytes, String name, String alias) {
    var text = json(bytes);
    if (GroupFile.fits(text)) {
      return GroupFile.read(text, name).people(engine.framework(), this::reread);
    }
    var plan = read(bytes, name);
    return List.of(Person.of(alias, plan, LaterWord.NONE, engine.framework(), this::reread));
  }

  private Report reread(String id, Optional<Kind> kind, String text, Corrections corrections) {
    return engine.report(engine.document(id, kind, text), corrections);
  }

  /// What is saved is in UTF-8, and may be longer than a text that is read: a group holds many.
  private static String json(byte[] bytes) {
    if (!FileType.of(bytes).isText()) {
      return "";
    }
    return ByteOrderMark.without(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    engine.close();
    extractor.close();
  }
}
