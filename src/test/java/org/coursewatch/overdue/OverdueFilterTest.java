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
    assertThatThrownBy(() -> new OverdueFilter(Set.of(), Set.of(), -1, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OverdueFilter(Set.of(), Set.of(), 8, 7))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new OverdueFilter(Set.of(), Set.of(), 7, 7).maxDaysOverdue()).isEqualTo(7);
  }

  @Test
  void isNarrowedToOnePrescriberAndKeepsTheRest() {
    PrescriberId prescriber = new PrescriberId(UUID.randomUUID());
    OverdueFilter filter = new OverdueFilter(Set.of(CheckCode.CONSENT), Set.of(), 1, 9);
    assertThat(filter.of(Set.of(prescriber)))
        .isEqualTo(new OverdueFilter(Set.of(CheckCode.CONSENT), Set.of(prescriber), 1, 9));
  }
}
