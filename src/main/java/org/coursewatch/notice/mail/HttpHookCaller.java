package org.coursewatch.notice.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.coursewatch.notice.HookCaller;
import org.coursewatch.notice.PublicAddress;
import org.coursewatch.notice.Webhooks.Target;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@link HookCaller} over HTTP. The name is resolved once for each call, every address it leads to
 * is judged, and the connection goes to the one that was judged: a name that leads elsewhere a
 * moment later gains nothing. The certificate is still the one of the name.
 */
@ApplicationScoped
class HttpHookCaller implements HookCaller {

  private static final int LONGEST_ADDRESS = 500;

  private final HttpClient client;
  private final Duration patience;
  private final boolean takesAnyAddress;

  @Inject
  HttpHookCaller(
      Vertx vertx,
      @ConfigProperty(name = "coursewatch.webhooks.patience") Duration patience,
      @ConfigProperty(name = "coursewatch.webhooks.any-address") boolean takesAnyAddress) {
    this.patience = patience;
    this.takesAnyAddress = takesAnyAddress;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) patience.toMillis())
                .setMaxPoolSize(64)
                .setMaxHeaderSize(8_192));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  @Override
  public Optional<String> refusal(String address) {
    URI uri;
    try {
      uri = address.length() > LONGEST_ADDRESS ? URI.create("") : URI.create(address);
    } catch (IllegalArgumentException e) {
      return Optional.of("is no address of the web");
    }
    boolean isPlain = takesAnyAddress && "http".equals(uri.getScheme());
    if (!isPlain && !"https".equals(uri.getScheme())) {
      return Optional.of("does not begin with https://");
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of("has no host, or has a password or a fragment");
    }
    try {
      resolve(uri.getHost());
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("leads to nothing, or to a network that is not everybody's");
    }
  }

  @Override
  public int call(Target target, Message message, Instant now) {
    refusal(target.address())
        .ifPresent(
            reason -> {
              throw new IllegalStateException("the address " + reason);
            });
    URI uri = URI.create(target.address());
    try {
      return send(uri, resolve(uri.getHost()), message, target.secrets(), now)
          .toCompletionStage()
          .toCompletableFuture()
          .get(2 * patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (UnknownHostException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the endpoint did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the call was broken off", e);
    }
  }

  private Future<Integer> send(
      URI uri, InetAddress to, Message message, List<String> secrets, Instant now) {
    boolean isTls = "https".equals(uri.getScheme());
    int port = uri.getPort() > 0 ? uri.getPort() : isTls ? 443 : 80;
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(port, to.getHostAddress()))
            .setHost(uri.getHost())
            .setPort(port)
            .setSsl(isTls)
            .setURI(path(uri))
            .setFollowRedirects(false)
            .setTimeout(patience.toMillis());
    message.headers().forEach(options::putHeader);
    // Ours come last: what an endpoint asked for takes the place of none of them.
    options
        .putHeader("Content-Type", message.mediaType())
        .putHeader("User-Agent", "Coursewatch")
        .putHeader("Coursewatch-Delivery", message.delivery())
        .putHeader(HookSignature.HEADER, HookSignature.of(message.body(), secrets, now));
    return client
        .request(options)
        .compose(
            request ->
                request.send(Buffer.buffer(message.body())).map(answer -> status(answer, request)));
  }

  /** Nothing of the answer but its status is read, however long it is. */
  private static int status(HttpClientResponse answer, HttpClientRequest request) {
    int status = answer.statusCode();
    answer.exceptionHandler(brokenOff -> {});
    request.reset();
    return status;
  }

  private InetAddress resolve(String host) throws UnknownHostException {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress[] found = InetAddress.getAllByName(bare);
    boolean isPublic =
        Arrays.stream(found).allMatch(address -> PublicAddress.isPublic(address.getAddress()));
    if (!isPublic && !takesAnyAddress) {
      throw new UnknownHostException("not everybody's");
    }
    return found[0];
  }

  private static String path(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
