package org.coursewatch.dispense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursewatch.dispense.MansCourse.OURS;
import static org.coursewatch.dispense.MansCourse.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.AuthorizationStanding.Status;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PharmacyId;
import org.junit.jupiter.api.Test;

/** An authorization stands where the ledger says. */
class AuthorizationTest {

  private static final AuthorizationNumber FIRST = new AuthorizationNumber("7K3P09QX4TWME18P");
  private static final AuthorizationNumber SECOND = new AuthorizationNumber("0000000000000000");

  private final MansCourse course =
      MansCourse.cleared("2026-03-02").authorized(FIRST, OURS, "2026-03-03");

  @Test
  void isLiveThroughItsLastDay() {
    Authorization authorization = authorization(FIRST, "2026-03-31", "23:59:59.999999");
    assertThat(authorization.status()).isEqualTo(Status.LIVE);
    assertThat(authorization.closesAt()).isEqualTo("2026-04-01T04:00:00Z");
    assertThat(authorization.reversalReason()).isNull();
    assertThat(authorization.stockReturn()).isNull();
    assertThat(authorization(FIRST, "2026-04-01", "00:00").status()).isEqualTo(Status.LAPSED);
  }

  @Test
  void tellsWhyItWasReversedAndNotWhyAnotherWas() {
    course
        .fact(new AuthorizationReversed(at("2026-03-04", "09:00"), FIRST.value(), "not picked up"))
        .authorized(SECOND, OURS, "2026-03-05");
    Authorization first = authorization(FIRST, "2026-03-06", "12:00");
    assertThat(first.status()).isEqualTo(Status.REVERSED);
    assertThat(first.reversalReason()).isEqualTo("not picked up");
    Authorization second = authorization(SECOND, "2026-03-06", "12:00");
    assertThat(second.status()).isEqualTo(Status.LIVE);
    assertThat(second.reversalReason()).isNull();
  }

  @Test
  void isHandedOver() {
    course.fact(new Dispensed(at("2026-03-04", "09:00"), FIRST.value(), 30));
    assertThat(authorization(FIRST, "2026-03-06", "12:00").status()).isEqualTo(Status.HANDED_OVER);
  }

  @Test
  void carriesTheReturnToStock() {
    StockReturn returned = new StockReturn(at("2026-03-05", "09:00"), "rx");
    Authorization authorization = authorization(FIRST, "2026-03-06", "12:00");
    assertThat(authorization.with(returned).stockReturn()).isEqualTo(returned);
    assertThat(Authorization.of(issued(FIRST), course.asked("2026-03-06"), returned))
        .isEqualTo(authorization.with(returned));
  }

  @Test
  void theLedgerMustKnowIt() {
    assertThatThrownBy(() -> authorization(SECOND, "2026-03-06", "12:00"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSupplyLastsAtLeastADay() {
    assertThat(new RequestedSupply(1, List.of()).lasting(30).daysSupply()).isEqualTo(30);
    assertThatThrownBy(() -> new RequestedSupply(0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Authorization authorization(AuthorizationNumber number, String day, String time) {
    return Authorization.of(issued(number), course.asked(day, time), null);
  }

  private static IssuedAuthorization issued(AuthorizationNumber number) {
    return new IssuedAuthorization(
        number,
        new CourseId(new UUID(0, 1)),
        new PharmacyId(new UUID(0, 2)),
        at("2026-03-03", "09:00"),
        LocalDate.of(2026, 3, 31),
        new RequestedSupply(30, List.of()),
        "us-ipledge/2021-12-13",
        "{}");
  }
}
