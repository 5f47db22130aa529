package org.coursewatch.identity;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.platform.json.JsonText;

/**
 * The sign-in of a record system: a realm of its own in the Keycloak under test, which names the
 * patient of the launch in what it answers to a code, as SMART App Launch wants it.
 *
 * @param name of the realm
 * @param account a person who may sign in there
 * @param password of that person
 * @param patient the id of the Patient every launch is about
 */
public record EhrRealm(
    Keycloak keycloak, String name, String account, String password, String patient) {

  /** The client without a secret, and the one with {@link #SECRET}. */
  public static final String PUBLIC_CLIENT = "coursewatch";

  public static final String SECRET_CLIENT = "coursewatch-with-secret";
  public static final String SECRET = "not-so-secret-in-a-test";

  /** A new one in the server that runs. */
  public static EhrRealm added() {
    return added("{}");
  }

  /**
   * The same, whose launches carry a context of the app that was opened.
   *
   * @param appContext a text of JSON
   */
  public static EhrRealm added(String appContext) {
    Keycloak keycloak = Keycloak.running();
    EhrRealm realm =
        new EhrRealm(
            keycloak,
            "ehr-" + UUID.randomUUID(),
            "dr.hillside",
            UUID.randomUUID().toString(),
            "launched-" + UUID.randomUUID());
    keycloak.addRealm(JsonText.write(realm.file(appContext)));
    return realm;
  }

  /** The issuer of its tokens. */
  public String address() {
    return keycloak.server() + "/realms/" + name;
  }

  /** An access token, as a record system lends it for a hook. */
  public String accessToken() {
    return given()
        .auth()
        .preemptive()
        .basic(SECRET_CLIENT, SECRET)
        .formParam("grant_type", "client_credentials")
        .post(address() + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private Map<String, Object> file(String appContext) {
    return Map.of(
        "realm",
        name,
        "enabled",
        true,
        "clientScopes",
        List.of(scope("launch"), scope("launch/patient"), scope("patient/Patient.read")),
        "clients",
        List.of(
            client(PUBLIC_CLIENT, appContext, Map.of("publicClient", true)),
            client(
                SECRET_CLIENT,
                appContext,
                Map.of("publicClient", false, "secret", SECRET, "serviceAccountsEnabled", true))),
        "users",
        List.of(
            Map.of(
                "username",
                account,
                "enabled",
                true,
                "firstName",
                "Hil",
                "lastName",
                "Side",
                "email",
                "dr.hillside@example.org",
                "emailVerified",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)))));
  }

  private Map<String, Object> client(String id, String appContext, Map<String, Object> kind) {
    Map<String, Object> client =
        new HashMap<>(
            Map.of(
                "clientId",
                id,
                "standardFlowEnabled",
                true,
                "directAccessGrantsEnabled",
                false,
                "redirectUris",
                List.of(keycloak.service() + "/smart/back"),
                "attributes",
                Map.of("pkce.code.challenge.method", "S256"),
                "optionalClientScopes",
                List.of("launch", "launch/patient", "patient/Patient.read"),
                "protocolMappers",
                List.of(told("patient", patient), told("appContext", appContext))));
    client.putAll(kind);
    return client;
  }

  /** Stands beside the access token in the answer to a code. */
  private static Map<String, Object> told(String member, String value) {
    return Map.of(
        "name",
        member,
        "protocol",
        "openid-connect",
        "protocolMapper",
        "oidc-hardcoded-claim-mapper",
        "config",
        Map.of(
            "claim.name", member,
            "claim.value", value,
            "jsonType.label", "String",
            "access.tokenResponse.claim", "true",
            "access.token.claim", "false",
            "id.token.claim", "false"));
  }

  private static Map<String, Object> scope(String name) {
    return Map.of(
        "name",
        name,
        "protocol",
        "openid-connect",
        "attributes",
        Map.of("include.in.token.scope", "true", "display.on.consent.screen", "false"));
  }
}
