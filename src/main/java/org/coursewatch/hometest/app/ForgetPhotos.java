package org.coursewatch.hometest.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.hometest.HomeTestPhotos;
import org.coursewatch.people.app.AsSystem;

/** Removes photos that were never sent off. */
@ApplicationScoped
@AsSystem
public class ForgetPhotos {

  private final HomeTestPhotos photos;
  private final HomeTestLimits limits;

  @Inject
  public ForgetPhotos(HomeTestPhotos photos, HomeTestLimits limits) {
    this.photos = photos;
    this.limits = limits;
  }

  /** How many were removed. Does no harm on several nodes at once. */
  @Transactional
  public int forget(Instant now) {
    return photos.forgetUnsentBefore(now.minus(limits.unsentKept));
  }
}
