package nextrung.exchange;

/// One form of a framework, both ways.
public interface Codec {
  /// Reads a framework.
  ///
  /// @param source the name of the file, for messages
  /// @param losses told of everything that the text says and a bundle cannot hold
  /// @throws nextrung.framework.FrameworkException with every fault
  Bundle read(String text, String source, Losses losses);

  /// Writes a framework; the same bundle gives the same text.
  ///
  /// @param losses told of everything that the bundle says and this form cannot hold
  String write(Bundle bundle, Losses losses);
}
