package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.overdue.OverdueItem;
import org.coursewatch.overdue.OverdueList;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;

/** {@link OverdueList} in PostgreSQL. */
@ApplicationScoped
class OverdueListTable implements OverdueList {

  private final Statements statements;

  @Inject
  OverdueListTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<OverdueItem> list(Wanted wanted) {
    OverdueQuery query = new OverdueQuery(wanted);
    return statements.read(query.sql(), row -> item(row, wanted.on()), query.values());
  }

  private static OverdueItem item(ResultSet row, LocalDate on) throws SQLException {
    LocalDate overdueFrom = row.getObject("overdue_from", LocalDate.class);
    return new OverdueItem(
        new CourseId(row.getObject("course_id", UUID.class)),
        new PatientNumber(row.getString("patient_number")),
        CheckCode.valueOf(row.getString("check_code")),
        Occasion.valueOf(row.getString("occasion")),
        row.getObject("due_on", LocalDate.class),
        overdueFrom,
        ChronoUnit.DAYS.between(overdueFrom, on),
        ResponsibleParty.valueOf(row.getString("acting_party")),
        row.getString("citation"),
        new PrescriberId(row.getObject("prescriber_id", UUID.class)));
  }
}
