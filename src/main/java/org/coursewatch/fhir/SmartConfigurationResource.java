package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.JsonText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /fhir/.well-known/smart-configuration}: where a system gets a token for {@code /fhir}. The
 * addresses are those of the identity provider.
 */
@Path("/fhir/.well-known/smart-configuration")
@Produces(MediaType.APPLICATION_JSON)
public class SmartConfigurationResource {

  private static final String AUTH_METHODS = "token_endpoint_auth_methods_supported";

  private final TenantConfigBean tenants;

  @Inject
  public SmartConfigurationResource(TenantConfigBean tenants) {
    this.tenants = tenants;
  }

  /**
   * Nobody is launched from here and no scope is asked for: systems sign in with their own
   * credentials, and what they may do follows from the role of their account.
   */
  @GET
  @Operation(hidden = true)
  public Response read() {
    OidcConfigurationMetadata provider = provider();
    if (provider == null) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "No identity provider is set up here.",
              "Where one develops, the demo accounts sign in with HTTP Basic.")
          .asException();
    }
    return Response.ok(JsonText.write(document(provider))).build();
  }

  private @Nullable OidcConfigurationMetadata provider() {
    var tenant = tenants.getDefaultTenant();
    return tenant == null ? null : tenant.getOidcMetadata();
  }

  private static ObjectNode document(OidcConfigurationMetadata provider) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("issuer", provider.getIssuer());
    document.put("jwks_uri", provider.getJsonWebKeySetUri());
    document.put("token_endpoint", provider.getTokenUri());
    document.putArray("grant_types_supported").add("client_credentials");
    if (provider.contains(AUTH_METHODS)) {
      ArrayNode methods = document.putArray(AUTH_METHODS);
      provider.getStringList(AUTH_METHODS).forEach(methods::add);
    }
    document.putArray("code_challenge_methods_supported").add("S256");
    document.putArray("capabilities").add("client-confidential-symmetric");
    return document;
  }
}
