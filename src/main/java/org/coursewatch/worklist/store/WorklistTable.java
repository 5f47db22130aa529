package org.coursewatch.worklist.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.CourseWindow.Opener;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.Urgency;
import org.coursewatch.worklist.WorkItem;
import org.coursewatch.worklist.WorkState;
import org.coursewatch.worklist.WorklistEntry;
import org.coursewatch.worklist.Worklists;

/** {@link Worklists} in PostgreSQL. */
@ApplicationScoped
class WorklistTable implements Worklists {

  private final DataSource database;
  private final Programs programs;

  @Inject
  WorklistTable(DataSource database, Programs programs) {
    this.database = database;
    this.programs = programs;
  }

  @Override
  public List<WorklistEntry> ofOffice(Wanted wanted) {
    return entries(WorklistSql.ofOffice(wanted), wanted.today());
  }

  @Override
  public List<Group> groups(Wanted wanted) {
    return WorklistSql.groups(wanted)
        .read(
            database,
            row ->
                new Group(
                    row.getString("item_group"),
                    row.getInt("items"),
                    row.getInt("overdue"),
                    row.getInt("at_risk")));
  }

  @Override
  public Map<Urgency, Integer> calls(Wanted wanted) {
    Map<Urgency, Integer> calls = new EnumMap<>(Urgency.class);
    for (Calls each : WorklistSql.calls(wanted).read(database, WorklistTable::calls)) {
      calls.put(each.urgency(), each.count());
    }
    return calls;
  }

  @Override
  public List<WorklistEntry> ofProgram(Wanted wanted) {
    return entries(WorklistSql.ofProgram(wanted), wanted.today());
  }

  @Override
  public List<WorkItem> ofCourse(CourseId course, LocalDate today) {
    return WorklistSql.ofCourse(course.value(), today).read(database, row -> item(row, today));
  }

  private record Calls(Urgency urgency, int count) {}

  private static Calls calls(ResultSet row) throws SQLException {
    return new Calls(Urgency.values()[row.getInt("rank")], row.getInt("calls"));
  }

  /** Rows of one course stand together. */
  private List<WorklistEntry> entries(NamedSql sql, LocalDate today) {
    List<WorklistEntry> entries = new ArrayList<>();
    for (WorklistEntry row : sql.read(database, row -> entry(row, today))) {
      if (!entries.isEmpty() && entries.getLast().course().equals(row.course())) {
        entries.set(entries.size() - 1, entries.getLast().with(row.items()));
      } else {
        entries.add(row);
      }
    }
    return entries;
  }

  private WorklistEntry entry(ResultSet row, LocalDate today) throws SQLException {
    return new WorklistEntry(
        new CourseId(row.getObject("course_id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        new PatientNumber(row.getString("patient_number")),
        new PrescriberId(row.getObject("prescriber_id", UUID.class)),
        CourseState.valueOf(row.getString("state")),
        row.getLong("place"),
        List.of(item(row, today)));
  }

  private WorkItem item(ResultSet row, LocalDate today) throws SQLException {
    return new WorkItem(
        new CourseId(row.getObject("course_id", UUID.class)),
        ItemKey.parse(row.getString("item")).orElseThrow(),
        row.getObject("due_on", LocalDate.class),
        row.getObject("overdue_from", LocalDate.class),
        row.getObject("window_ends", LocalDate.class),
        ResponsibleParty.valueOf(row.getString("acting_party")),
        citation(row, today),
        new WorkState(
            row.getString("assignee"),
            row.getObject("put_off_on", LocalDate.class),
            row.getObject("put_off_until", LocalDate.class)));
  }

  /**
   * A check's stands in its row; a window is of the version of its first day, a stop of today's.
   */
  private String citation(ResultSet row, LocalDate today) throws SQLException {
    String written = row.getString("citation");
    if (written != null) {
      return written;
    }
    Program program = programs.find(row.getString("program")).orElseThrow();
    String opener = row.getString("opened_by");
    if (opener == null) {
      return line(program.rules().on(today), RuleKey.POSITIVE_STOPS);
    }
    RuleSet rules =
        program.version(row.getString("rules")).orElseGet(() -> program.rules().on(today));
    return line(
        rules,
        switch (Opener.valueOf(opener)) {
          case TEST -> RuleKey.WINDOW;
          case COUNSELING -> RuleKey.COUNSELING_WINDOW;
        });
  }

  private static String line(RuleSet rules, RuleKey key) {
    return rules.rule(key).citation().line();
  }
}
