package nextrung.extract;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketException;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.AsynchronousChannelProvider;
import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// Opens no channel to a network; named by a property when the parser process starts.
public final class NoChannels extends SelectorProvider {
  private static SocketException refusal() {
    return new SocketException("this process has no network");
  }

  @Override
  public DatagramChannel openDatagramChannel() throws IOException {
    throw refusal();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
    throw refusal();
  }

  @Override
  public Pipe openPipe() throws IOException {
    throw refusal();
  }

  @Override
  public AbstractSelector openSelector() throws IOException {
    throw refusal();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() throws IOException {
    throw refusal();
  }

  @Override
  public SocketChannel openSocketChannel() throws IOException {
    throw refusal();
  }

  /// The same for channels that call back; named by a property of its own.
  public static final class Asynchronous extends AsynchronousChannelProvider {
    @Override
    public AsynchronousChannelGroup openAsynchronousChannelGroup(int threads, ThreadFactory factory)
        throws IOException {
      throw refusal();
    }

    @Override
    public AsynchronousChannelGroup openAsynchronousChannelGroup(
        ExecutorService executor, int initial) throws IOException {
      throw refusal();
    }

    @Override
    public AsynchronousServerSocketChannel openAsynchronousServerSocketChannel(
        @Nullable AsynchronousChannelGroup group) throws IOException {
      throw refusal();
    }

    @Override
    public AsynchronousSocketChannel openAsynchronousSocketChannel(
        @Nullable AsynchronousChannelGroup group) throws IOException {
      throw refusal();
    }
  }
}
