package nextrung.extract;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the network away from this process as far as Java goes: no sockets, and no addresses but
/// of files and jars. Channels are refused by [NoChannels], and names have no addresses, see
/// [ParserCommand]. Where the system allows it, the process stands in a network of its own besides.
final class NoNetwork {
  private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

  private NoNetwork() {}

  /// Can be done once in a process.
  @SuppressWarnings("deprecation") // there is no other way to hook plain sockets
  static void install() throws IOException {
    Socket.setSocketImplFactory(NoNetwork::refuse);
    ServerSocket.setSocketFactory(NoNetwork::refuse);
    DatagramSocket.setDatagramSocketImplFactory(() -> {
      throw refusal();
    });
    URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusing());
    ProxySelector.setDefault(null);
  }

  private static SocketImpl refuse() {
    throw refusal();
  }

  private static UnsupportedOperationException refusal() {
    return new UnsupportedOperationException("this process has no network");
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(@Nullable URL address) throws IOException {
      throw new SocketException("this process has no network");
    }
  }
}
