package org.coursewatch.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator of the Keycloak under test does: adds people and machines, changes
 * settings.
 *
 * @param server its address
 * @param adminPassword of its administrator
 * @param service the address the service is told to have
 * @param name of the realm
 */
public record Keycloak(String server, String adminPassword, String service, String name) {

  static final String ADMIN = "admin";
  static final String OTHER_REALM = "elsewhere";

  private static final String SETTING = "coursewatch.test.keycloak.";

  /** A machine that can get a token. */
  record Machine(String realm, String clientId, String secret) {

    /** The account it acts as. */
    String account() {
      return "service-account-" + clientId;
    }

    String token() {
      return given()
          .auth()
          .preemptive()
          .basic(clientId, secret)
          .formParam("grant_type", "client_credentials")
          .post(realm + "/protocol/openid-connect/token")
          .then()
          .statusCode(200)
          .extract()
          .path("access_token");
    }
  }

  /** The one that {@link KeycloakServer} has started. */
  public static Keycloak running() {
    Config settings = ConfigProvider.getConfig();
    return new Keycloak(
        settings.getValue(SETTING + "server", String.class),
        settings.getValue(SETTING + "admin-password", String.class),
        settings.getValue(SETTING + "service", String.class),
        settings.getValue(SETTING + "realm", String.class));
  }

  /** What {@link #running} finds again. */
  Map<String, String> settings() {
    return Map.of(
        SETTING + "server", server,
        SETTING + "admin-password", adminPassword,
        SETTING + "service", service,
        SETTING + "realm", name);
  }

  /** The address of the realm: the issuer of its tokens. */
  public String realm() {
    return server + "/realms/" + name;
  }

  /** A further realm like {@code file}, called {@link #name}, in a server that runs already. */
  void addRealm(String file) {
    given()
        .auth()
        .oauth2(adminToken())
        .contentType(ContentType.JSON)
        .body(file)
        .post(server + "/admin/realms")
        .then()
        .statusCode(201);
  }

  /** A person called {@code account} with one role; returns the password. */
  public String addPerson(String account, String role) {
    String password = UUID.randomUUID().toString();
    admin(name)
        .body(
            Map.of(
                "username",
                account,
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false))))
        .post("/users")
        .then()
        .statusCode(201);
    String id =
        admin(name)
            .queryParam("username", account)
            .queryParam("exact", true)
            .get("/users")
            .then()
            .extract()
            .path("[0].id");
    give(name, id, role);
    return password;
  }

  /** The machine that the shipped realm calls {@code clientId}. */
  Machine machine(String clientId) {
    String id = client(name, clientId);
    String secret =
        admin(name).get("/clients/" + id + "/client-secret").then().extract().path("value");
    return new Machine(realm(), clientId, secret);
  }

  /** A further machine of the realm; {@code more} goes into its client's representation. */
  Machine addMachine(String role, Map<String, Object> more) {
    return addMachine(name, role, more);
  }

  /** A machine that looks alike, of another realm. */
  Machine addMachineElsewhere(String role, Map<String, Object> more) {
    given()
        .auth()
        .oauth2(adminToken())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "realm",
                OTHER_REALM,
                "enabled",
                true,
                "roles",
                Map.of("realm", List.of(Map.of("name", role)))))
        .post(server + "/admin/realms")
        .then()
        .statusCode(201);
    return addMachine(OTHER_REALM, role, more);
  }

  /** The organization in the tokens of {@code machine}. */
  void organization(Machine machine, @Nullable String organization) {
    String path = "/users/" + serviceAccount(name, client(name, machine.clientId()));
    Map<String, Object> user = admin(name).get(path).then().extract().path("$");
    user.put(
        "attributes",
        organization == null ? Map.of() : Map.of("organization", List.of(organization)));
    admin(name).body(user).put(path).then().statusCode(204);
  }

  /** A token of the machine that the shipped realm calls {@code clientId}. */
  public String tokenOf(String clientId) {
    return machine(clientId).token();
  }

  /** Changes settings of the realm. */
  void set(Map<String, Object> settings) {
    admin(name).body(settings).put("").then().statusCode(204);
  }

  private Machine addMachine(String realm, String role, Map<String, Object> more) {
    String clientId = "machine-" + UUID.randomUUID();
    String secret = UUID.randomUUID().toString();
    Map<String, Object> client =
        new HashMap<>(
            Map.of(
                "clientId", clientId,
                "secret", secret,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "fullScopeAllowed", true));
    client.putAll(more);
    admin(realm).body(client).post("/clients").then().statusCode(201);
    give(realm, serviceAccount(realm, client(realm, clientId)), role);
    return new Machine(server + "/realms/" + realm, clientId, secret);
  }

  private void give(String realm, String user, String role) {
    Map<String, Object> found = admin(realm).get("/roles/" + role).then().extract().path("$");
    admin(realm)
        .body(List.of(found))
        .post("/users/" + user + "/role-mappings/realm")
        .then()
        .statusCode(204);
  }

  private String client(String realm, String clientId) {
    return admin(realm)
        .queryParam("clientId", clientId)
        .get("/clients")
        .then()
        .extract()
        .path("[0].id");
  }

  private String serviceAccount(String realm, String client) {
    return admin(realm)
        .get("/clients/" + client + "/service-account-user")
        .then()
        .extract()
        .path("id");
  }

  private RequestSpecification admin(String realm) {
    return given()
        .auth()
        .oauth2(adminToken())
        .contentType(ContentType.JSON)
        .baseUri(server)
        .basePath("/admin/realms/" + realm);
  }

  private String adminToken() {
    return given()
        .formParams(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            ADMIN,
            "password",
            adminPassword)
        .post(server + "/realms/master/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }
}
