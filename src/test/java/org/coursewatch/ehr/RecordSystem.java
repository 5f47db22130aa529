package org.coursewatch.ehr;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.HashMapResourceProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.coursewatch.identity.EhrRealm;
import org.coursewatch.platform.json.JsonText;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hl7.fhir.r4.model.Patient;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The record systems of two practices on a free port of this machine: HAPI's FHIR server with
 * Patients, open to the access tokens of an {@link EhrRealm} only; their SMART configuration; their
 * public keys. Hillside publishes its keys and has a client without a secret; Valley is a tenant of
 * the same issuer, gave its keys as a file, and has a client with a secret.
 */
public final class RecordSystem implements QuarkusTestResourceLifecycleManager {

  private static final String SETTING = "coursewatch.test.ehr.";
  private static final String REALM = SETTING + "realm";
  private static final String FOR_TESTS = "For-Tests";

  private @Nullable Server server;
  private final String secret = UUID.randomUUID().toString();

  @Override
  public Map<String, String> start() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("hillside-1");
      String published = new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
      Path file = Files.createTempFile("valley", ".jwks");
      Files.writeString(file, published);
      file.toFile().deleteOnExit();
      return settings(serve(published), key, file);
    } catch (Exception e) {
      throw new IllegalStateException("no record system", e);
    }
  }

  @Override
  public void stop() {
    try {
      if (server != null) {
        server.stop();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> settings(String address, JsonWebKey key, Path file) {
    Map<String, String> settings = new HashMap<>();
    String hillside = "coursewatch.ehrs.hillside.";
    settings.put(hillside + "account", "hillside-ehr");
    settings.put(hillside + "issuer", address);
    settings.put(hillside + "keys", address + "/jwks.json");
    settings.put(hillside + "fhir-servers", address + "/hillside/");
    settings.put(hillside + "client-id", EhrRealm.PUBLIC_CLIENT);
    String valley = "coursewatch.ehrs.valley.";
    settings.put(valley + "account", "valley-ehr");
    settings.put(valley + "issuer", address);
    settings.put(valley + "tenant", "valley");
    settings.put(valley + "keys", file.toString());
    settings.put(valley + "fhir-servers", address + "/valley");
    settings.put(valley + "client-id", EhrRealm.SECRET_CLIENT);
    settings.put(valley + "client-secret", EhrRealm.SECRET);
    settings.put(SETTING + "address", address);
    settings.put(SETTING + "secret", secret);
    settings.put(SETTING + "key", key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    return settings;
  }

  private String serve(String keys) throws Exception {
    Server jetty = new Server();
    ServerConnector connector = new ServerConnector(jetty);
    connector.setHost("127.0.0.1");
    jetty.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new Document(() -> keys)), "/jwks.json");
    context.addServlet(
        new ServletHolder(new Document(() -> "{\"resourceType\": \"Patient\"}")), "/secret/*");
    FhirContext fhir = FhirContext.forR4();
    for (String base : List.of("/hillside", "/valley")) {
      RestfulServer patients = new RestfulServer(fhir);
      patients.registerProvider(new HashMapResourceProvider<>(fhir, Patient.class));
      context.addServlet(new ServletHolder(patients), base + "/*");
      context.addServlet(
          new ServletHolder(new Document(RecordSystem::configuration)),
          base + "/.well-known/smart-configuration");
      context.addFilter(
          new FilterHolder(new TokensOnly(secret)),
          base + "/Patient/*",
          EnumSet.of(DispatcherType.REQUEST));
    }
    jetty.setHandler(context);
    jetty.start();
    server = jetty;
    return "http://localhost:" + connector.getLocalPort();
  }

  private static String configuration() {
    String realm = System.getProperty(REALM, "http://localhost:1/realms/none");
    return JsonText.write(
        Map.of(
            "authorization_endpoint",
            realm + "/protocol/openid-connect/auth",
            "token_endpoint",
            realm + "/protocol/openid-connect/token",
            "capabilities",
            List.of("launch-ehr", "launch-standalone", "client-public"),
            "code_challenge_methods_supported",
            List.of("S256")));
  }

  /** Where {@link #start} has put it, and whose tokens it takes from now on. */
  public static Running running() {
    Config settings = ConfigProvider.getConfig();
    return new Running(
        settings.getValue(SETTING + "address", String.class),
        settings.getValue(SETTING + "secret", String.class),
        settings.getValue(SETTING + "key", String.class));
  }

  /**
   * What a test knows of it.
   *
   * @param address of the whole server, which is the issuer of its tokens
   * @param secret lets the test write Patients
   * @param key signs its tokens, a JWK
   */
  public record Running(String address, String secret, String key) {

    /** From now on people sign in at {@code realm}. */
    public void signsInAt(EhrRealm realm) {
      System.setProperty(REALM, realm.address());
    }

    /** The address of the FHIR server called {@code name}. */
    public String fhir(String name) {
      return address + "/" + name;
    }

    /** Writes a Patient. */
    public void put(String name, String id, String patient) {
      given()
          .header(FOR_TESTS, secret)
          .contentType("application/fhir+json")
          .body(patient)
          .put(fhir(name) + "/Patient/" + id)
          .then()
          .statusCode(oneOf(200, 201));
    }
  }

  /** A text of JSON. */
  private static final class Document extends HttpServlet {

    private static final long serialVersionUID = 1;
    private final transient Supplier<String> text;

    private Document(Supplier<String> text) {
      this.text = text;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("application/json");
      response.getWriter().write(text.get());
    }
  }

  /** Takes access tokens that the realm has signed. */
  private record TokensOnly(String secret) implements Filter {

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
        throws IOException, ServletException {
      HttpServletRequest request = (HttpServletRequest) asked;
      if (secret.equals(request.getHeader(FOR_TESTS)) || isGranted(request)) {
        chain.doFilter(asked, answer);
      } else {
        ((HttpServletResponse) answer).sendError(HttpServletResponse.SC_UNAUTHORIZED);
      }
    }

    private static boolean isGranted(HttpServletRequest request) {
      String realm = System.getProperty(REALM);
      String header = request.getHeader("Authorization");
      if (realm == null || header == null || !header.startsWith("Bearer ")) {
        return false;
      }
      try {
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(
                new HttpsJwksVerificationKeyResolver(
                    new HttpsJwks(realm + "/protocol/openid-connect/certs")))
            .setExpectedIssuer(realm)
            .setSkipDefaultAudienceValidation()
            .build()
            .processToClaims(header.substring("Bearer ".length()));
        return true;
      } catch (InvalidJwtException e) {
        return false;
      }
    }
  }

  /** What signs tokens: also those that are not right. */
  public static JsonWebKey key(String jwk) {
    try {
      return JsonWebKey.Factory.newJwk(jwk);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
