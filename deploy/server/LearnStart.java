import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts the packaged service once, beside an identity provider of its own, asks it a few things
 * that need no account, and stops it, while Java notes what was loaded and how often it ran: the
 * file app.aot beside the jar, from which later starts take it. Arguments: the folder of the
 * service, a folder for the database of this start, which is emptied first and last, and the file
 * of Java's options. Run by the build.
 */
final class LearnStart {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final List<String> QUESTIONS =
      List.of("/q/health/live", "/q/health/ready", "/q/metrics", "/", "/api/courses", "/start");
  private static final int ROUNDS = 20;

  private static final int KEY_BITS = 2048;
  private static final String REALM = "/realms/nobody";
  private static final String DISCOVERY =
      """
      {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/none",\
      "token_endpoint":"%1$s/none","end_session_endpoint":"%1$s/none",\
      "response_types_supported":["code"],"subject_types_supported":["public"],\
      "id_token_signing_alg_values_supported":["RS256"]}""";
  private static final String KEYS =
      """
      {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"start","n":"%s","e":"%s"}]}""";

  /** Java writes the cache into a room of four fifths of this: more than a later start needs. */
  private static final String ROOM = "-XX:MaxMetaspaceSize=512m";

  private static final Pattern LISTENING =
      Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

  private final Path service;
  private final Path folder;
  private final Path options;
  private final HttpServer provider;

  private LearnStart(Path service, Path folder, Path options, HttpServer provider) {
    this.service = service.toAbsolutePath();
    this.folder = folder.toAbsolutePath();
    this.options = options.toAbsolutePath();
    this.provider = provider;
  }

  public static void main(String... arguments) throws Exception {
    LearnStart learning =
        new LearnStart(
            Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), provider());
    long begin = System.nanoTime();
    learning.run();
    System.out.printf(
        "The start is learned: %s, %d MB, in %d s%n",
        learning.cache(),
        Files.size(learning.cache()) >> 20,
        Duration.ofNanos(System.nanoTime() - begin).toSeconds());
  }

  private Path cache() {
    return service.resolve("app.aot");
  }

  private void run() throws Exception {
    delete(folder);
    Files.createDirectories(folder);
    Files.deleteIfExists(log());
    Files.deleteIfExists(cache());
    provider.start();
    try {
      // The first start makes the database: no later one does, and none should learn from that.
      end(start(List.of(), "keys", "create"));
      // Unpacked once more, so that all of the unpacking is learned: its jar is sealed, and Java
      // takes no class from there any more when a part came from the cache.
      delete(folder.resolve("data").resolve("server"));
      Process serving = start(List.of("-XX:AOTCacheOutput=" + cache(), ROOM));
      try {
        ask(serving);
      } finally {
        serving.destroy();
      }
      // Writing the file is the last it does.
      if (!serving.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !Files.exists(cache())) {
        throw new IOException("no " + cache() + ": " + Files.readString(log()));
      }
    } finally {
      provider.stop(0);
      delete(folder);
    }
  }

  /** An identity provider with whom nobody can sign in: what a start asks one, and no more. */
  private static HttpServer provider() throws IOException, GeneralSecurityException {
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
    pairs.initialize(KEY_BITS);
    RSAPublicKey key = (RSAPublicKey) pairs.generateKeyPair().getPublic();
    HttpServer provider =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String realm = "http://127.0.0.1:" + provider.getAddress().getPort() + REALM;
    provider.createContext(
        REALM + "/.well-known/openid-configuration",
        exchange -> answer(exchange, DISCOVERY.formatted(realm)));
    provider.createContext(
        REALM + "/keys",
        exchange ->
            answer(
                exchange,
                KEYS.formatted(number(key.getModulus()), number(key.getPublicExponent()))));
    return provider;
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  private Process start(List<String> learning, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + options);
    line.addAll(learning);
    line.addAll(List.of("-jar", service.resolve("quarkus-run.jar").toString()));
    line.addAll(List.of(command));
    ProcessBuilder process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    process.environment().keySet().removeIf(name -> name.matches("(?i)(quarkus|coursewatch).*"));
    process
        .environment()
        .putAll(
            Map.of(
                "COURSEWATCH_DATABASE_FOLDER",
                folder.resolve("data").toString(),
                "COURSEWATCH_KEYS_FILE",
                folder.resolve("ring.json").toString(),
                "COURSEWATCH_IDENTITY_URL",
                "http://127.0.0.1:" + provider.getAddress().getPort() + REALM,
                "COURSEWATCH_IDENTITY_CLIENT_SECRET",
                "only-to-learn-the-start-of-the-service",
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                "0"));
    return process.start();
  }

  private void end(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("the service does not start: " + Files.readString(log()));
    }
  }

  private void ask(Process serving) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      int port = port(serving);
      for (int round = 0; round < ROUNDS; round++) {
        for (String question : QUESTIONS) {
          status(client, port, question);
        }
      }
    }
  }

  private static int status(HttpClient client, int port, String path) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  private Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  /** The port the service took, as soon as it says so. */
  private int port(Process serving) throws IOException, InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Matcher listening = LISTENING.matcher(Files.readString(log()));
      if (listening.find()) {
        return Integer.parseInt(listening.group(1));
      }
      if (!serving.isAlive() || System.nanoTime() > limit) {
        throw new IOException("the service does not start: " + Files.readString(log()));
      }
      Thread.sleep(200);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
