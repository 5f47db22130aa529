package org.coursewatch.demo.job;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.coursewatch.demo.app.MakeDemo;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the demo before the service answers, in development. {@code coursewatch.demo.courses} says
 * how many courses; 0 means no demo at all.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoAtStart {

  private final MakeDemo makeDemo;
  private final ServiceClock clock;
  private final int courses;

  @Inject
  DemoAtStart(
      MakeDemo makeDemo,
      ServiceClock clock,
      @ConfigProperty(name = "coursewatch.demo.courses", defaultValue = "0") int courses) {
    this.makeDemo = makeDemo;
    this.clock = clock;
    this.courses = courses;
  }

  void onStart(@Observes StartupEvent start) {
    if (courses > 0) {
      makeDemo.make(courses, clock.now());
    }
  }
}
