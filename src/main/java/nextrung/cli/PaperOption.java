package nextrung.cli;

import java.util.Locale;
import nextrung.render.Paper;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What a PDF is to be printed on.
final class PaperOption {
  @Option(
      names = "--paper",
      paramLabel = "PAPER",
      converter = Converter.class,
      description =
          "a4 or letter, for a PDF (default: what is usual in the region of this system's locale).")
  private Paper paper = Paper.usualIn(Locale.getDefault(Locale.Category.FORMAT));

  Paper paper() {
    return paper;
  }

  private static final class Converter implements ITypeConverter<Paper> {
    @Override
    public Paper convert(String value) {
      try {
        return Paper.of(value.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
