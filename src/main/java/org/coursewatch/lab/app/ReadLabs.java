package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Glass;
import org.coursewatch.course.History;
import org.coursewatch.course.LabTemplate;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.MoodAlert;
import org.coursewatch.course.MoodAlerts;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.lab.LabChart;
import org.coursewatch.lab.LabSeries;
import org.coursewatch.people.Actor;
import org.coursewatch.program.LabSchedule;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleSet;
import org.coursewatch.time.ProgramZone;

/** Reads the lab values and the answers about mood of a course. */
@ApplicationScoped
public class ReadLabs {

  private static final Set<CheckCode> LABS = EnumSet.of(CheckCode.LIVER_LAB, CheckCode.LIPID_LAB);

  /**
   * The labs of a course now.
   *
   * @param rules the version in force
   * @param schedule the template they follow
   * @param series one for each analyte that has a result
   * @param checks what is due when
   */
  public record Labs(
      RuleSet rules, LabSchedule schedule, List<LabSeries> series, List<Check> checks) {}

  /** The answers about mood, and what they ask for. */
  public record Mood(History history, List<MoodAlert> alerts) {}

  private final CourseAccess access;
  private final CourseUpkeep upkeep;
  private final Programs programs;
  private final Glass glass;
  private final AuditTrail audit;

  @Inject
  public ReadLabs(
      CourseAccess access, CourseUpkeep upkeep, Programs programs, Glass glass, AuditTrail audit) {
    this.access = access;
    this.upkeep = upkeep;
    this.programs = programs;
    this.glass = glass;
    this.audit = audit;
  }

  /**
   * Everything about the labs of a course. Values of the hormone of pregnancy are left out for
   * those who do not treat, unless they broke the glass.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's
   */
  @Transactional
  public Labs labs(CourseId id, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("labs"), now);
    Evaluation evaluation = upkeep.evaluate(file, now);
    RuleSet rules = evaluation.rules();
    History history = history(file, now);
    boolean tellsAll = !by.readsEverything() || glass.isOpen(id, by.account(), now);
    List<LabSeries> series =
        new LabChart(history, rules)
            .series().stream().filter(each -> tellsAll || each.analyte() != Analyte.HCG).toList();
    List<Check> checks =
        evaluation.checks().stream().filter(check -> LABS.contains(check.code())).toList();
    return new Labs(rules, LabTemplate.of(history, rules), series, checks);
  }

  /**
   * What the patient answered about mood, for the treating practice.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's
   */
  @Transactional
  public Mood mood(CourseId id, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("mood"), now);
    History history = history(file, now);
    return new Mood(history, MoodAlerts.of(history, upkeep.evaluate(file, now).rules()));
  }

  private History history(CourseFile file, Instant now) {
    ProgramZone zone = programs.find(file.program()).orElseThrow().zone();
    return History.of(file.course(), now, zone);
  }
}
