package nextrung.extract;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Callable;

/// Tries to reach a port of this machine from a process such as files are parsed in, and says by
/// which ways it got there.
public final class NetworkProbe {
  private NetworkProbe() {}

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    var loopback = InetAddress.getLoopbackAddress();
    var address = new InetSocketAddress(loopback, port);
    var uri = URI.create("http://127.0.0.1:" + port + "/");
    NoNetwork.install();
    attempt("socket", () -> new Socket(loopback, port));
    attempt("server socket", () -> new ServerSocket(0));
    attempt("channel", () -> SocketChannel.open(address));
    attempt("server channel", ServerSocketChannel::open);
    attempt("asynchronous channel", AsynchronousSocketChannel::open);
    attempt("datagram socket", () -> new DatagramSocket());
    attempt("multicast socket", () -> new MulticastSocket(0));
    attempt("datagram channel", DatagramChannel::open);
    attempt("name", NetworkProbe::ownName);
    attempt("url", () -> uri.toURL().openStream());
    attempt(
        "client",
        () ->
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
    System.out.println("tried");
    Runtime.getRuntime().halt(0);
  }

  /// That of this machine, as the system knows it; one name Java knows by itself.
  private static InetAddress ownName() throws IOException {
    var own = InetAddress.getLocalHost();
    if (own.getHostName().equals("localhost")) {
      throw new UnknownHostException("localhost");
    }
    return own;
  }

  private static void attempt(String name, Callable<?> way) {
    try {
      way.call();
      System.out.println("reached by " + name);
    } catch (Exception | Error e) {
      // Not reached.
    }
  }
}
