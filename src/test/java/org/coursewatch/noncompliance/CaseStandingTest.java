package org.coursewatch.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.noncompliance.CaseEvent.Kind;
import org.junit.jupiter.api.Test;

/** The life of a case, told from its events. */
class CaseStandingTest {

  private static final Instant AT = Instant.parse("2026-12-01T12:00:00Z");

  @Test
  void everyStepHasItsState() {
    assertThat(after().state()).isEqualTo(CaseState.OPEN);
    assertThat(after(Kind.REVIEW_BEGUN).state()).isEqualTo(CaseState.UNDER_REVIEW);
    assertThat(after(Kind.REVIEW_BEGUN, Kind.DISMISSED).state()).isEqualTo(CaseState.DISMISSED);
    CaseStanding acted = after(Kind.REVIEW_BEGUN, Kind.ACTION_TAKEN);
    assertThat(acted.state()).isEqualTo(CaseState.ACTION_TAKEN);
    assertThat(acted.tier()).isEqualTo(Tier.SUSPENSION);
    assertThat(acted.actedBy()).isEqualTo("first");
    assertThat(acted.version()).isEqualTo(3);
    assertThat(acted.holds()).isTrue();
  }

  @Test
  void anAppealIsDecidedOnce() {
    CaseStanding upheld = after(Kind.REVIEW_BEGUN, Kind.ACTION_TAKEN, Kind.APPEALED, Kind.UPHELD);
    assertThat(upheld.state()).isEqualTo(CaseState.ACTION_TAKEN);
    assertThat(upheld.allows(Kind.APPEALED)).isFalse();
    assertThat(upheld.allows(Kind.CLOSED)).isTrue();
    CaseStanding undone =
        after(Kind.REVIEW_BEGUN, Kind.ACTION_TAKEN, Kind.APPEALED, Kind.OVERTURNED);
    assertThat(undone.state()).isEqualTo(CaseState.CLOSED);
    assertThat(undone.holds()).isFalse();
    assertThat(undone.closedAt()).isEqualTo(AT);
  }

  @Test
  void nothingHappensToWhatIsOver() {
    for (CaseStanding over :
        List.of(
            after(Kind.REVIEW_BEGUN, Kind.DISMISSED),
            after(Kind.REVIEW_BEGUN, Kind.ACTION_TAKEN, Kind.CLOSED))) {
      assertThat(over.state().isOver()).isTrue();
      assertThat(Arrays.stream(Kind.values()).filter(over::allows)).isEmpty();
    }
  }

  @Test
  void nothingIsDecidedBeforeTheReview() {
    assertThat(Arrays.stream(Kind.values()).filter(after()::allows))
        .containsExactly(Kind.REVIEW_BEGUN);
  }

  private static CaseStanding after(Kind... kinds) {
    List<CaseEvent> history = new ArrayList<>();
    history.add(new CaseEvent(Kind.OPENED, AT, "system", Tier.NOTICE, false, null, null));
    for (Kind kind : kinds) {
      Tier tier = kind == Kind.ACTION_TAKEN ? Tier.SUSPENSION : null;
      history.add(new CaseEvent(kind, AT, "first", tier, null, null, "why"));
    }
    return CaseStanding.of(history);
  }
}
