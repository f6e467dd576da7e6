package nextrung.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.Nextrung;
import nextrung.bulk.BulkInput;
import nextrung.bulk.BulkTagger;
import nextrung.bulk.NumberedLines;
import nextrung.bulk.OccupationTagger;
import nextrung.bulk.PostingTagger;
import nextrung.bulk.Resumption;
import nextrung.bulk.Sieve;
import nextrung.bulk.TagLine;
import nextrung.bulk.Taggers;
import nextrung.document.DocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tags job postings, one JSON object a line, and writes one line each in the same order.
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = {
      "Tags job postings with the statements that they ask for.",
      "Reads one JSON object a line, a JobPosting of schema.org or"
          + " {\"id\",\"title\",\"description\"}, plain or packed with gzip or zstd, and writes one"
          + " line each in the same order. A line that cannot be read gives a line with"
          + " its problem, and the rest goes on."
    })
final class TagCommand implements Callable<Integer> {
  /// More have nothing to do even on the largest of machines.
  private static final int MOST_THREADS = 1024;

  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FrameworksOption frameworks = new FrameworksOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The postings (default: standard input).")
  private Optional<Path> input = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write (default: standard output). Must not exist without --resume.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--resume",
      description = "Go on after the last complete line of the output of a run that broke off.")
  private boolean resume;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads tag (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--jsonld",
      description = "Write the postings themselves, as JSON-LD with the tags merged in.")
  private boolean jsonld;

  @Option(
      names = "--full",
      description = "Read every line of every posting, also what the sieve would pass over.")
  private boolean full;

  @Override
  public Integer call() {
    check();
    try {
      return tag() ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /// Tags all that is there, and says whether some of it could be read, or there was nothing.
  private boolean tag() throws IOException {
    try (var source = open();
        var engines = new SeveralEngines(home.home(), frameworks.codes(), spec)) {
      var tagger = tagger(engines);
      var lines = new NumberedLines(unpacked(source), wayOut());
      var done = resume ? Resumption.of(output.orElseThrow()) : Resumption.START;
      var form = jsonld ? TagLine.JSON_LD : TagLine.TAGS;
      done.check(form);
      done.skip(lines);
      if (resume) {
        done.cut(output.orElseThrow());
      }
      try (var out = target()) {
        return run(new BulkTagger(tagger, form, threads), lines, source, out);
      }
    }
  }

  private PostingTagger tagger(SeveralEngines engines) {
    var taggers = new LinkedHashMap<String, PostingTagger>();
    engines.all().forEach(engine -> taggers.put(engine.framework().soc(), tagger(engine)));
    return taggers.size() == 1
        ? taggers.values().iterator().next()
        : new OccupationTagger(taggers, engines.occupations());
  }

  private PostingTagger tagger(Nextrung engine) {
    return full
        ? Taggers.tagger(home.home(), engine, Sieve.OPEN)
        : Taggers.tagger(home.home(), engine);
  }

  private boolean run(
      BulkTagger tagger, NumberedLines lines, FileInputStream source, OutputStream out)
      throws IOException {
    var progress = new TagProgress(spec.commandLine().getErr(), source.getChannel());
    try {
      tagger.run(lines, out, progress);
    } finally {
      progress.end();
    }
    return !progress.allFailed();
  }

  private void check() {
    if (threads < 1 || threads > MOST_THREADS) {
      throw wrong("--threads is %d; give 1 to %d".formatted(threads, MOST_THREADS));
    }
    if (resume && output.isEmpty()) {
      throw wrong("--resume needs --output: the file that the broken-off run wrote");
    }
    if (!resume && output.filter(Files::exists).isPresent()) {
      throw wrong(
          "[%s] is there already; go on with --resume, or name another file"
              .formatted(output.orElseThrow()));
    }
    if (resume && input.filter(file -> isSame(file, output.orElseThrow())).isPresent()) {
      throw wrong("[%s] is input and output at once; name two files".formatted(input.get()));
    }
    output.filter(file -> !Files.exists(file)).ifPresent(FrameworkFiles::checkFolder);
  }

  /// Whether two paths lead to one file, by whatever names and links.
  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // one of them is not there
    }
  }

  /// What to do where the input breaks off: only what is in a file can be gone on with.
  private String wayOut() {
    return output.isPresent() ? "get it again and go on with --resume" : "get it again";
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private FileInputStream open() throws IOException {
    if (input.isEmpty() || input.get().toString().equals("-")) {
      return new FileInputStream(FileDescriptor.in);
    }
    var file = input.get();
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new DocumentException(
          Files.isDirectory(file)
              ? "[%s] is a folder; name a file in it".formatted(file)
              : "[%s] there is no such file".formatted(file));
    }
    return new FileInputStream(file.toFile());
  }

  private InputStream unpacked(FileInputStream source) throws IOException {
    try {
      return BulkInput.open(source);
    } catch (IOException e) {
      throw new IOException("the start of the input cannot be unpacked; get it again", e);
    }
  }

  private OutputStream target() throws IOException {
    var out =
        output.isPresent()
            ? appended(output.get())
            : new Honest(((Main) spec.parent().userObject()).out());
    return new BufferedOutputStream(out, 1 << 16);
  }

  private static OutputStream appended(Path file) throws IOException {
    try {
      return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IOException(
          "[%s] cannot be written; check the folder and its permissions".formatted(file), e);
    }
  }

  /// A print stream swallows that a disk is full or a reader gone; here the run has to stop.
  private static final class Honest extends FilterOutputStream {
    private final PrintStream printer;

    Honest(PrintStream out) {
      super(out);
      this.printer = out;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      printer.write(bytes, offset, length);
      if (printer.checkError()) {
        throw new IOException("standard output takes no more");
      }
    }
  }
}
