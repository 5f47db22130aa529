package org.coursewatch.outage.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.coursewatch.outage.WorkWaiting;

/** {@link WorkWaiting} of all queues in one round trip. */
@ApplicationScoped
class WorkWaitingTable implements WorkWaiting {

  private static final String SINCE =
      """
      select 'EXPORTS' as queue, min(ordered_at) as since from export_job where state = 'QUEUED'
      union all
      select 'WHAT_IF', min(as_of) from what_if_run where state = 'QUEUED'
      union all
      select 'SUBSCRIPTIONS', min(e.occurred_at)
        from subscription_event e
        join fhir_subscription s on s.subscription_id = e.subscription_id
       where e.sent_at is null and s.closed_at is null and s.broken_at is null
      union all
      select 'SEAL', max(sealed_at) from audit_seal
      """;

  private final DataSource database;

  @Inject
  WorkWaitingTable(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<Queue, Instant> since() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SINCE);
        ResultSet rows = statement.executeQuery()) {
      Map<Queue, Instant> since = new EnumMap<>(Queue.class);
      while (rows.next()) {
        OffsetDateTime at = rows.getObject("since", OffsetDateTime.class);
        if (at != null) {
          since.put(Queue.valueOf(rows.getString("queue")), at.toInstant());
        }
      }
      return since;
    } catch (SQLException e) {
      throw new IllegalStateException("nobody knows what waits", e);
    }
  }
}
