package org.coursewatch.people.console;

import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /account}: who is signed in, and signing out. */
@Path("/account")
@Authenticated
public class AccountPage {

  private static final Logger LOG = Logger.getLogger(AccountPage.class);
  private static final URI START = URI.create("/");

  private final Visit visit;
  private final WhoAmI whoAmI;
  private final Instance<OidcSession> session;
  private final Instance<OidcProviderClient> provider;
  private final Instance<RefreshToken> refreshToken;

  @CheckedTemplate(basePath = "people")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance account(Frame frame, AccountView view);
  }

  @Inject
  public AccountPage(
      Visit visit,
      WhoAmI whoAmI,
      Instance<OidcSession> session,
      Instance<OidcProviderClient> provider,
      Instance<RefreshToken> refreshToken) {
    this.visit = visit;
    this.whoAmI = whoAmI;
    this.session = session;
    this.provider = provider;
    this.refreshToken = refreshToken;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Blocking
  @Operation(hidden = true)
  public Response show() {
    return visit.page(() -> Templates.account(visit.frame(), whoAmI.view()));
  }

  /**
   * Ends the session at the provider and here, then leads to the start page. The provider is told
   * directly, not by way of the browser, whose address line would show the person's token.
   */
  @POST
  @DuringReadOnly
  @Path("/sign-out")
  @Operation(hidden = true)
  public Uni<Response> signOut() {
    Response start = Response.seeOther(START).build();
    if (!whoAmI.hasSession()) {
      return Uni.createFrom().item(start);
    }
    return endAtProvider(refreshToken.get().getToken())
        .onItemOrFailure()
        .transformToUni(
            (isEnded, failure) -> {
              if (failure != null || !isEnded) {
                LOG.warn("The identity provider did not end a session that was signed out here");
              }
              return session.get().logout();
            })
        .replaceWith(start);
  }

  private Uni<Boolean> endAtProvider(@Nullable String token) {
    return token == null ? Uni.createFrom().item(false) : provider.get().revokeRefreshToken(token);
  }
}
