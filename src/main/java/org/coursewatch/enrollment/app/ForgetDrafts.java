package org.coursewatch.enrollment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.enrollment.Drafts;
import org.coursewatch.people.app.AsSystem;

/** Forgets drafts that nobody went on with: they tell of people who are no patients. */
@AsSystem
@ApplicationScoped
public class ForgetDrafts {

  private final Drafts drafts;
  private final EnrollmentSettings settings;

  @Inject
  public ForgetDrafts(Drafts drafts, EnrollmentSettings settings) {
    this.drafts = drafts;
    this.settings = settings;
  }

  /** Says how many were forgotten. */
  @Transactional
  public int forget(Instant now) {
    return drafts.forgetBefore(now.minus(settings.remembered()));
  }
}
