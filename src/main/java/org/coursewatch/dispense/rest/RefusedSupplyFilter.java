package org.coursewatch.dispense.rest;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.coursewatch.dispense.app.CountRefusal;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** A supply that the rules refuse is counted, before the answer leaves. */
@ApplicationScoped
class RefusedSupplyFilter {

  private static final int REFUSED = 409;

  private final CountRefusal refusals;

  @Inject
  RefusedSupplyFilter(CountRefusal refusals) {
    this.refusals = refusals;
  }

  @ServerResponseFilter
  public @Nullable Uni<Void> count(ContainerResponseContext response) {
    if (response.getStatus() != REFUSED || !refusals.isAny()) {
      return null;
    }
    if (BlockingOperationControl.isBlockingAllowed()) {
      refusals.write();
      return null;
    }
    return Uni.createFrom()
        .<Void>item(
            () -> {
              refusals.write();
              return null;
            })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
