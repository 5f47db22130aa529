package org.coursewatch.dispense.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.coursewatch.TestPeople;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Question.Line;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.AuthorizationRegister;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.StockReturn;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every register does, in memory and in PostgreSQL alike. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class RegisterContractTest {

  private static final Instant NOW = Instant.parse("2026-10-01T16:00:00.123456Z");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 7);

  /** As PostgreSQL writes JSON, so that both kinds answer the same text. */
  private static final String DECISION = "{\"rules\": \"us-ipledge/2021-12-13\"}";

  enum Kind {
    IN_MEMORY,
    POSTGRESQL
  }

  @Inject AuthorizationRegister tables;
  @Inject TestPeople people;
  @Inject WhoActs who;

  private final AuthorizationRegister memory = new InMemoryRegister();

  @ParameterizedTest
  @EnumSource
  void whatWasRegisteredIsFoundAsItWas(Kind kind) {
    IssuedAuthorization issued = issued(List.of(new Line("0591-2434-15", 30), new Line(null, 25)));
    with(kind, register -> register.register(issued));
    assertThat(found(kind, issued.number())).contains(issued);
    assertThat(returned(kind, issued)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownNumberIsNotFound(Kind kind) {
    assertThat(found(kind, number())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aNumberIsGivenOnce(Kind kind) {
    IssuedAuthorization issued = issued(List.of());
    with(kind, register -> register.register(issued));
    assertThatThrownBy(() -> with(kind, register -> register.register(issued)))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aReturnIsConfirmedOnce(Kind kind) {
    IssuedAuthorization issued = issued(List.of());
    StockReturn returned = new StockReturn(NOW.plusSeconds(60), "rx");
    with(kind, register -> register.register(issued));
    with(kind, register -> register.confirmReturn(issued, returned));
    assertThat(returned(kind, issued)).contains(returned);
    assertThatThrownBy(() -> with(kind, register -> register.confirmReturn(issued, returned)))
        .isInstanceOf(RuntimeException.class);
    assertThat(found(kind, issued.number())).contains(issued);
  }

  private IssuedAuthorization issued(List<Line> lines) {
    CourseId course =
        people
            .open(
                people.practice(TestPeople.NEW_YORK),
                RiskCategory.CANNOT_BECOME_PREGNANT,
                "MALE",
                NOW)
            .course();
    return new IssuedAuthorization(
        number(),
        course,
        new PharmacyId(UUID.randomUUID()),
        NOW,
        LAST_DAY,
        new RequestedSupply(30, lines),
        "us-ipledge/2021-12-13",
        DECISION);
  }

  private static AuthorizationNumber number() {
    return AuthorizationNumber.random(ThreadLocalRandom.current()::nextInt);
  }

  private void with(Kind kind, Consumer<AuthorizationRegister> story) {
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          story.accept(of(kind));
          return true;
        });
  }

  private Optional<IssuedAuthorization> found(Kind kind, AuthorizationNumber number) {
    return who.inNewTransaction(Actor.SYSTEM, () -> of(kind).find(number));
  }

  private Optional<StockReturn> returned(Kind kind, IssuedAuthorization issued) {
    return who.inNewTransaction(Actor.SYSTEM, () -> of(kind).stockReturn(issued));
  }

  private AuthorizationRegister of(Kind kind) {
    return switch (kind) {
      case IN_MEMORY -> memory;
      case POSTGRESQL -> tables;
    };
  }
}
