package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.course.Question.Line;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleSetFixture;

/** Who asks a {@link CourseStory}, for what, and by which rules. */
record StoryQuestion(
    Program program,
    RuleSet forced,
    PrescriberStanding prescriber,
    PharmacyStanding pharmacy,
    SupplyRequest request) {

  /** The zone in which stories are told. */
  static final ZoneId ZONE = RuleSetFixture.US_IPLEDGE.zone().zone();

  /** Nobody in particular, by the rules that ship. */
  static StoryQuestion plain() {
    return new StoryQuestion(RuleSetFixture.US_IPLEDGE, null, null, null, null);
  }

  StoryQuestion forced(RuleSet rules) {
    return new StoryQuestion(program, rules, prescriber, pharmacy, request);
  }

  StoryQuestion in(Program other) {
    return new StoryQuestion(other, forced, prescriber, pharmacy, request);
  }

  StoryQuestion by(LocalDate activeThrough) {
    PrescriberStanding standing = new PrescriberStanding(activeThrough);
    return new StoryQuestion(program, forced, standing, pharmacy, request);
  }

  StoryQuestion at(String id, LocalDate activeThrough, LocalDate trainedOn) {
    PharmacyStanding standing = new PharmacyStanding(id, activeThrough, trainedOn);
    return new StoryQuestion(program, forced, prescriber, standing, request);
  }

  StoryQuestion requesting(Integer daysSupply, Integer... quantities) {
    List<Line> lines = Arrays.stream(quantities).map(each -> new Line(null, each)).toList();
    SupplyRequest asked = new SupplyRequest(daysSupply, lines);
    return new StoryQuestion(program, forced, prescriber, pharmacy, asked);
  }

  Question about(Course course, Instant asOf) {
    return new Question(program, asOf, course, prescriber, pharmacy, request, forced);
  }
}
