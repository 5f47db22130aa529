package org.coursewatch.people.app;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coursewatch.people.Role;

/**
 * Of the roles an identity provider names, those the program has. Others mean something elsewhere,
 * and the service's own is given to nobody.
 */
@ApplicationScoped
class KnownRoles implements SecurityIdentityAugmentor {

  private static final Set<String> KNOWN =
      Arrays.stream(Role.values())
          .filter(role -> role != Role.SYSTEM)
          .map(Role::label)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous() || KNOWN.containsAll(identity.getRoles())) {
      return Uni.createFrom().item(identity);
    }
    QuarkusSecurityIdentity.Builder known =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addCredentials(identity.getCredentials())
            .addAttributes(identity.getAttributes())
            .addPermissionChecker(identity::checkPermission);
    identity.getRoles().stream()
        .filter((Predicate<String>) KNOWN::contains)
        .forEach(known::addRole);
    return Uni.createFrom().item(known.build());
  }
}
