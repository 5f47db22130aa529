package org.coursewatch.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An identity provider for trials and benchmarks of the packaged service: whoever asks gets a
 * bearer token for any account. It listens on the loopback address only, offers discovery and its
 * public key, and lets nobody sign in at pages. Plain Java, so that a shell starts it from its
 * source:
 *
 * <pre>java src/test/java/org/coursewatch/platform/TokenIssuer.java 8300 &amp;
 * curl 'http://127.0.0.1:8300/token?account=rx-1&amp;role=pharmacist'</pre>
 */
public final class TokenIssuer implements AutoCloseable {

  private static final long LIFETIME_SECONDS = 12L * 60 * 60;

  /** Clocks of nodes may be set back in a trial; a token is not from their future. */
  private static final long BACKDATED_SECONDS = 60L * 60;

  private static final int BITS = 2048;
  private static final String KEY = "trial";
  private static final String REALM = "/realms/trial";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final HttpServer server;
  private final ExecutorService workers;
  private final KeyPair pair;

  private TokenIssuer(HttpServer server, ExecutorService workers, KeyPair pair) {
    this.server = server;
    this.workers = workers;
    this.pair = pair;
  }

  /**
   * Starts one with a key of its own.
   *
   * @param port on 127.0.0.1; 0 for any that is free
   */
  public static TokenIssuer start(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    TokenIssuer issuer = new TokenIssuer(server, workers, pair());
    server.createContext(
        REALM + "/.well-known/openid-configuration",
        exchange -> answer(exchange, 200, "application/json", issuer.discovery()));
    server.createContext(
        REALM + "/keys", exchange -> answer(exchange, 200, "application/json", issuer.keys()));
    server.createContext("/token", issuer::handOut);
    server.setExecutor(workers);
    server.start();
    return issuer;
  }

  /** What {@code COURSEWATCH_IDENTITY_URL} is set to. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
  }

  /**
   * A token that opens {@code /api} and its like for twelve hours. It says that the person proved
   * who it is just now, so that it also signs, for as long as the service lets an old proof sign.
   *
   * @param account as the program knows it
   * @param role its label, such as {@code pharmacy-system}
   */
  public String token(String account, String role) {
    long now = System.currentTimeMillis() / 1000;
    String head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY + "\"}";
    String claims =
        """
        {"iss":"%s","aud":"coursewatch","sub":"%s","preferred_username":"%s","roles":["%s"],\
        "jti":"%s","iat":%d,"auth_time":%d,"exp":%d}"""
            .formatted(
                url(),
                word(account),
                word(account),
                word(role),
                UUID.randomUUID(),
                now - BACKDATED_SECONDS,
                now,
                now + LIFETIME_SECONDS);
    String signed = base64(head) + "." + base64(claims);
    return signed + "." + BASE64.encodeToString(sign(signed));
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }

  /** Serves until it is stopped; the only argument is the port. */
  public static void main(String... arguments) throws IOException {
    TokenIssuer issuer = start(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]));
    System.out.println("COURSEWATCH_IDENTITY_URL=" + issuer.url());
  }

  private void handOut(HttpExchange exchange) throws IOException {
    try {
      answer(exchange, 200, "text/plain", asked(exchange));
    } catch (IllegalArgumentException e) {
      answer(exchange, 400, "text/plain", "/token?account=…&role=…");
    }
  }

  private String asked(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String text = exchange.getRequestURI().getRawQuery();
    for (String pair : text == null ? new String[0] : text.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
    }
    return token(query.getOrDefault("account", ""), query.getOrDefault("role", ""));
  }

  private String discovery() {
    return """
    {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/none",\
    "token_endpoint":"%1$s/none","end_session_endpoint":"%1$s/none","response_types_supported":["code"],\
    "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}"""
        .formatted(url());
  }

  private String keys() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
        .formatted(KEY, number(key.getModulus()), number(key.getPublicExponent()));
  }

  private byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Accounts and roles are words; nothing in them needs quoting. */
  private static String word(String text) {
    if (!text.matches("[A-Za-z0-9._@-]+")) {
      throw new IllegalArgumentException("not a name: " + text);
    }
    return text;
  }

  /** An unsigned number in Base64; the byte of its sign is left out. */
  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    return BASE64.encodeToString(
        bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String base64(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
