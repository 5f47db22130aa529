package org.coursewatch.enrollment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.coursewatch.enrollment.AnswerFault;
import org.coursewatch.enrollment.AnswerRules;
import org.coursewatch.enrollment.Draft;
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.enrollment.Step;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;

/** A draft with what is needed to ask its questions. */
@ApplicationScoped
public class ReadEnrollment {

  /**
   * A draft and what its answers are judged by.
   *
   * @param today the day at the practice
   * @param bases what the program accepts as the reason that a patient cannot become pregnant
   * @param rules the version in force today
   * @param prescriber whose patient it will be, by name
   * @param site the zone of the practice
   */
  public record Reading(
      Draft draft,
      LocalDate today,
      Set<String> bases,
      RuleSet rules,
      String prescriber,
      ZoneId site) {

    /** What is wrong with the answers of {@code step}. */
    public List<AnswerFault> faults(Step step) {
      return AnswerRules.faults(step, draft.answers(), today, bases);
    }

    /** The same reading of the draft as it is now. */
    public Reading of(Draft other) {
      return new Reading(other, today, bases, rules, prescriber, site);
    }
  }

  private final KeepDraft keep;
  private final People people;
  private final Programs programs;

  @Inject
  public ReadEnrollment(KeepDraft keep, People people, Programs programs) {
    this.keep = keep;
    this.people = people;
    this.programs = programs;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when there is no such draft of the caller's
   */
  @Transactional
  public Reading read(DraftId id, Actor by, Instant now) {
    return reading(keep.read(id, by, now), now);
  }

  /** The name of the prescriber whose patients the caller enrolls. */
  @Transactional
  public String prescriber(Actor by) {
    return prescriber(KeepDraft.prescriber(by)).name();
  }

  /** The zone of the caller's practice. */
  @Transactional
  public ZoneId site(Actor by) {
    return prescriber(KeepDraft.prescriber(by)).zone();
  }

  Reading reading(Draft draft, Instant now) {
    Prescriber prescriber = prescriber(draft.prescriber());
    Program program = programs.all().getFirst();
    RuleSet rules = program.rules().on(program.zone().dayOf(now));
    return new Reading(
        draft,
        LocalDate.ofInstant(now, prescriber.zone()),
        new java.util.LinkedHashSet<>(rules.codes(RuleKey.CATEGORY_BASES)),
        rules,
        prescriber.name(),
        prescriber.zone());
  }

  private Prescriber prescriber(PrescriberId id) {
    return people.prescriber(id).orElseThrow();
  }
}
