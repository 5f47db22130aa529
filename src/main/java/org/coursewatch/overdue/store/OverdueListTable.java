package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.escalation.EscalationPlan;
import org.coursewatch.escalation.EscalationPlans;
import org.coursewatch.overdue.OverdueItem;
import org.coursewatch.overdue.OverdueList;
import org.coursewatch.overdue.RiskGroup;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;

/** {@link OverdueList} in PostgreSQL. */
@ApplicationScoped
class OverdueListTable implements OverdueList {

  private final Statements statements;
  private final EscalationPlans plans;

  @Inject
  OverdueListTable(DataSource database, EscalationPlans plans) {
    this.statements = new Statements(database);
    this.plans = plans;
  }

  @Override
  public List<OverdueItem> list(Wanted wanted) {
    OverdueQuery query = new OverdueQuery(wanted);
    EscalationPlan plan = plans.of(wanted.program());
    return statements.read(query.sql(), row -> item(row, wanted.on(), plan), query.values());
  }

  @Override
  public void forEach(Wanted wanted, Consumer<OverdueItem> each) {
    OverdueQuery query = new OverdueQuery(wanted);
    EscalationPlan plan = plans.of(wanted.program());
    statements.forEach(query.sql(), row -> item(row, wanted.on(), plan), each, query.values());
  }

  private static OverdueItem item(ResultSet row, LocalDate on, EscalationPlan plan)
      throws SQLException {
    CheckCode check = CheckCode.valueOf(row.getString("check_code"));
    LocalDate overdueFrom = row.getObject("overdue_from", LocalDate.class);
    long days = ChronoUnit.DAYS.between(overdueFrom, on);
    return new OverdueItem(
        new CourseId(row.getObject("course_id", UUID.class)),
        new PatientNumber(row.getString("patient_number")),
        check,
        Occasion.valueOf(row.getString("occasion")),
        row.getObject("due_on", LocalDate.class),
        overdueFrom,
        days,
        ResponsibleParty.valueOf(row.getString("acting_party")),
        row.getString("citation"),
        new PrescriberId(row.getObject("prescriber_id", UUID.class)),
        plan.level(check, days),
        row.getInt("attempts"),
        row.getBoolean("lost"),
        RiskGroup.of(
            RiskCategory.valueOf(row.getString("category")),
            row.getObject("supply_end", LocalDate.class),
            on));
  }
}
