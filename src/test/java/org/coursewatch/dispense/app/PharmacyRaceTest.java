package org.coursewatch.dispense.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.AuthorizationStanding.Status;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.LedgerWitness;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.Rush;
import org.coursewatch.dispense.Rush.End;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Things done to one authorization in the same moment. Every request brings an instant of its own,
 * as if the clocks of the servers differed by up to two seconds.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class PharmacyRaceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant ISSUED = TestPeople.noon(DAY).plusSeconds(3600);
  private static final RequestedSupply SUPPLY = new RequestedSupply(30, List.of());

  @Inject TestPeople people;
  @Inject LedgerWitness witness;
  @Inject IssueAuthorization issue;
  @Inject RecordHandOver handOver;
  @Inject ReverseAuthorization reverse;

  private Treated treated;
  private Actor ours;
  private Actor other;
  private AuthorizationNumber number;
  private Random random;

  @BeforeEach
  void issueAnAuthorization(RepetitionInfo round) {
    random = new Random(round.getCurrentRepetition());
    Practice practice = people.demoPractice();
    treated = people.cleared(practice, DAY);
    ours = people.pharmacist();
    other = people.pharmacist();
    number = issue(ours, ISSUED);
  }

  @RepeatedTest(20)
  void ofManyHandOversOneIsRecorded() throws Exception {
    List<Callable<Authorization>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(handingOver());
    }
    List<End<Authorization>> ends = Rush.together(all, random);
    assertThat(Rush.done(ends)).hasSize(1);
    assertThat(Rush.failed(ends))
        .hasSize(7)
        .allSatisfy(problem -> assertConflict(problem, Status.HANDED_OVER));
    assertThat(witness.facts(treated.course(), Dispensed.class)).hasSize(1);
    witness.assertConsistent(treated.course());
  }

  @RepeatedTest(20)
  void aReversalAndAHandOverAreNeverBothRecorded() throws Exception {
    List<Callable<Authorization>> both = List.of(handingOver(), reversing());
    List<End<Authorization>> ends = Rush.together(both, random);
    assertThat(Rush.done(ends)).hasSize(1);
    Status won = Rush.done(ends).getFirst().status();
    assertThat(won).isIn(Status.HANDED_OVER, Status.REVERSED);
    assertThat(Rush.failed(ends)).hasSize(1).allSatisfy(problem -> assertConflict(problem, won));
    assertThat(witness.facts(treated.course(), Dispensed.class).size())
        .isEqualTo(won == Status.HANDED_OVER ? 1 : 0);
    witness.assertConsistent(treated.course());
  }

  @RepeatedTest(20)
  void nothingIsHandedOverAfterAPositiveTestIsKnown() throws Exception {
    Instant learnt = soon();
    Callable<Authorization> positive =
        () -> {
          people.say(treated, TestPeople.positive(DAY), learnt);
          return null;
        };
    List<End<Authorization>> ends = Rush.together(List.of(handingOver(), positive), random);
    assertThat(ends.getLast()).isInstanceOf(End.Done.class);
    boolean handedOver = ends.getFirst() instanceof End.Done;
    int dispensed = witness.place(treated.course(), Dispensed.class);
    if (handedOver) {
      List<PregnancyTested> tests = witness.facts(treated.course(), PregnancyTested.class);
      assertThat(tests.getLast().isPositive()).isTrue();
      assertThat(dispensed).isPositive();
      assertThat(witness.facts(treated.course(), AuthorizationReversed.class)).isEmpty();
    } else {
      assertThat(dispensed).isEqualTo(-1);
      assertConflict(Rush.failed(ends).getFirst(), Status.REVERSED);
    }
    Status expected = handedOver ? Status.HANDED_OVER : Status.REVERSED;
    assertThat(witness.standings(treated.course(), ISSUED.plusSeconds(60)))
        .extracting(AuthorizationStanding::status)
        .containsExactly(expected);
    witness.assertConsistent(treated.course());
  }

  @RepeatedTest(20)
  void whateverTwoPharmaciesDoAtOnceOneSupplyIsHandedOverAtMost() throws Exception {
    List<Callable<Authorization>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(handingOver());
      all.add(reversing());
      all.add(issuingAndHandingOver(ours));
      all.add(issuingAndHandingOver(other));
    }
    List<End<Authorization>> ends = Rush.together(all, random);
    long handedOver =
        Rush.done(ends).stream().filter(each -> each.status() == Status.HANDED_OVER).count();
    // None where everybody who wanted another authorization came before the first was given back.
    assertThat(handedOver).isLessThanOrEqualTo(1);
    assertThat(Rush.failed(ends))
        .extracting(Problem::type)
        .isSubsetOf(ProblemType.CONFLICT, ProblemType.REFUSED);
    assertThat(witness.facts(treated.course(), Dispensed.class)).hasSize((int) handedOver);
    assertThat(witness.standings(treated.course(), ISSUED.plusSeconds(60)))
        .extracting(AuthorizationStanding::status)
        .doesNotContain(Status.LIVE, Status.LAPSED, Status.NO_LONGER_CLEARED);
    witness.assertConsistent(treated.course());
  }

  private Callable<Authorization> handingOver() {
    Instant now = soon();
    return () -> handOver.record(number, null, ours, now);
  }

  private Callable<Authorization> reversing() {
    Instant now = soon();
    return () -> reverse.reverse(number, "not picked up", ours, now);
  }

  private Callable<Authorization> issuingAndHandingOver(Actor pharmacist) {
    Instant first = soon();
    Instant then = soon();
    return () -> handOver.record(issue(pharmacist, first), null, pharmacist, then);
  }

  private AuthorizationNumber issue(Actor pharmacist, Instant now) {
    return issue
        .issue(treated.patient().number(), treated.patient().birthDate(), SUPPLY, pharmacist, now)
        .authorization()
        .issued()
        .number();
  }

  private Instant soon() {
    return ISSUED.plusMillis(1 + random.nextInt(2000));
  }

  private static void assertConflict(Problem problem, Status status) {
    assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT);
    assertThat(problem.extras()).containsEntry("authorizationStatus", status.name());
  }
}
