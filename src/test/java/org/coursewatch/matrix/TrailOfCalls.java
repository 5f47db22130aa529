package org.coursewatch.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Whether a call left an entry in the audit trail, and whether it has to. */
@ApplicationScoped
class TrailOfCalls {

  private static final int MALFORMED = 400;

  /** About nobody's record, or about nothing but the caller's own account. */
  private static final Set<String> ABOUT_NOBODY =
      Set.of(
          "GET /api/programs",
          "GET /api/programs/{id}/rules",
          "POST /api/evaluations",
          "GET /api/me",
          "GET /api/worklist/filters",
          "POST /api/worklist/filters",
          "PUT /api/worklist/filters/{filterId}",
          "DELETE /api/worklist/filters/{filterId}",
          "GET /api/reports/sweeps",
          "GET /api/reports/metrics/definitions",
          "GET /api/exports",
          "GET /api/exports/{exportId}",
          "GET /api/what-if",
          "GET /api/what-if/{runId}",
          "POST /api/maintenance/rebuild-derived",
          "GET /api/audit/seals");

  @Inject DemoRecords records;

  /** How many entries there are. */
  long entries() {
    return Long.parseLong(records.rows("select sum(sequence) from audit_lane").getFirst());
  }

  /**
   * A request that could not be read touched nothing; a refused one is noted whatever it is about.
   */
  static boolean hasToGrow(String call, int status) {
    boolean refused = status == 403 || status == 404 || status == 409;
    return status != MALFORMED && (refused || !ABOUT_NOBODY.contains(call));
  }
}
