package minshen.packet.source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who waits on this computer for what a file asks for, and gives nothing. */
public final class Listener implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** One on a free port. */
  public Listener() throws IOException {
    Thread.ofVirtual().start(this::listen);
  }

  /** Its address, to put a name behind. */
  public String address() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  /** The first lines of what was asked. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      caller.setSoTimeout(2000);
      byte[] head = new byte[512];
      int read = caller.getInputStream().read(head);
      asked.add(new String(head, 0, Math.max(read, 0), StandardCharsets.UTF_8).split("\r", 2)[0]);
      caller
          .getOutputStream()
          .write(
              "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      asked.add("a connection");
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
