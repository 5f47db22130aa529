package org.coursewatch.whatif.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.whatif.WhatIfFailure;
import org.coursewatch.whatif.WhatIfId;
import org.coursewatch.whatif.WhatIfOrder;
import org.coursewatch.whatif.WhatIfRun;
import org.coursewatch.whatif.WhatIfState;
import org.jspecify.annotations.Nullable;

/** A row of {@code what_if_run} as a value. */
final class RunRow {

  private RunRow() {}

  static WhatIfRun value(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    UUID last = row.getObject("last_course", UUID.class);
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new WhatIfRun(
        new WhatIfId(row.getObject("run_id", UUID.class)),
        row.getString("account"),
        order(row),
        WhatIfState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getString("node"),
        instantOrNull(finished),
        last == null ? null : new CourseId(last),
        row.getLong("estimated"),
        row.getLong("compared"),
        row.getLong("unreadable"),
        row.getLong("changed"),
        row.getLong("moved"),
        failure == null ? null : WhatIfFailure.valueOf(failure));
  }

  private static WhatIfOrder order(ResultSet row) throws SQLException {
    return new WhatIfOrder(
        row.getString("program"),
        row.getString("rules_mark"),
        row.getString("draft"),
        row.getString("draft_hash"),
        row.getString("title"),
        row.getObject("draft_from", LocalDate.class),
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        row.getObject("known_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
