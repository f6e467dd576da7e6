package nextrung.cli;

import java.util.Optional;
import nextrung.document.Kind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What sort of text a document is.
final class KindOption {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Converter.class,
      description = "cv, self or posting (default: told from the text).")
  private Optional<Kind> kind = Optional.empty();

  Optional<Kind> kind() {
    return kind;
  }

  private static final class Converter implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String value) {
      try {
        return Kind.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
