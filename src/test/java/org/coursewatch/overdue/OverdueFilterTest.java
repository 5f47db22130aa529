package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CheckCode;
import org.coursewatch.people.PrescriberId;
import org.junit.jupiter.api.Test;

class OverdueFilterTest {

  @Test
  void refusesDaysThatNoCheckCanHave() {
    assertThatThrownBy(() -> new OverdueFilter(Set.of(), null, -1, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OverdueFilter(Set.of(), null, 8, 7))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new OverdueFilter(Set.of(), null, 7, 7).maxDaysOverdue()).isEqualTo(7);
  }

  @Test
  void isNarrowedToOnePrescriberAndKeepsTheRest() {
    PrescriberId prescriber = new PrescriberId(UUID.randomUUID());
    OverdueFilter filter = new OverdueFilter(Set.of(CheckCode.CONSENT), null, 1, 9);
    assertThat(filter.of(prescriber))
        .isEqualTo(new OverdueFilter(Set.of(CheckCode.CONSENT), prescriber, 1, 9));
  }
}
