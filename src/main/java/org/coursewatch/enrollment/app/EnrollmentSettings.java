package org.coursewatch.enrollment.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** {@code coursewatch.enrollment}: how long and how many drafts are kept. */
@ConfigMapping(prefix = "coursewatch.enrollment")
public interface EnrollmentSettings {

  /** How long a draft is kept after it was saved last. */
  Duration remembered();

  /** How many open drafts the patients-to-be of one prescriber may have. */
  int mostDrafts();

  /** How often a node looks for drafts to forget; "off" for never. */
  String forgetEvery();
}
