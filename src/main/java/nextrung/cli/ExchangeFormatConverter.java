package nextrung.cli;

import nextrung.exchange.ExchangeFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The word for a format of a framework.
final class ExchangeFormatConverter implements ITypeConverter<ExchangeFormat> {
  @Override
  public ExchangeFormat convert(String value) {
    try {
      return ExchangeFormat.of(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
