package org.coursewatch.hometest.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of what is taken; {@code application.properties} says how much. */
@Singleton
class HomeTestLimits {

  /** How many photos of a course within a day. */
  final int photosADay;

  /** After how long a photo is removed that was never sent off. */
  final Duration unsentKept;

  @Inject
  HomeTestLimits(
      @ConfigProperty(name = "coursewatch.home-test.photos-a-day") int photosADay,
      @ConfigProperty(name = "coursewatch.home-test.unsent-kept") Duration unsentKept) {
    this.photosADay = photosADay;
    this.unsentKept = unsentKept;
  }
}
