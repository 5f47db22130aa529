package org.coursewatch.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.coursewatch.hl7.Hl7Settings.Tls;

/** Opens the socket laboratories connect to. */
final class MllpSockets {

  private MllpSockets() {}

  /**
   * A socket at {@code host} and {@code port}. With {@code tls} only those get in whose certificate
   * is trusted; without it nobody from another machine does.
   *
   * @throws IllegalStateException when that cannot be had; says what to set
   */
  static ServerSocket open(String host, int port, Optional<Tls> tls) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (tls.isEmpty() && !address.isLoopbackAddress()) {
        throw new IllegalStateException(
            "HL7 v2 is listened to at an address of other machines only with TLS: set"
                + " coursewatch.hl7.tls.*, or leave coursewatch.hl7.host alone.");
      }
      ServerSocket socket = tls.isEmpty() ? new ServerSocket() : secured(tls.get());
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return socket;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "The socket for HL7 v2 cannot be opened: check coursewatch.hl7.*.", e);
    }
  }

  private static ServerSocket secured(Tls tls) throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(tls.keys(), tls.keysPassword()), tls.keysPassword().toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store(tls.trusted(), tls.trustedPassword()));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    SSLServerSocket socket =
        (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
    socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    socket.setNeedClientAuth(true);
    return socket;
  }

  private static KeyStore store(Path file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    }
    return store;
  }
}
