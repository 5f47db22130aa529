package org.coursewatch.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.TestPeople.noon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Home tests that were used before: for each way a story, and its nearest neighbor. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(PracticeDetectorsTest.Alone.class)
class HomeTestDetectorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Random RANDOM = new Random(3);

  @Inject TestPeople people;
  @Inject CaseStories stories;
  @Inject TestClock clock;

  private Practice practice;

  @BeforeEach
  void begin() {
    practice = people.practice(TestPeople.NEW_YORK);
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void aPhotoIsSentTwice() {
    String look = look();
    sent(course(), look, 1, "A1");
    sent(course(), changed(look, 11), 2, "A2");
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).as("eleven of 256 bits are another photo").isEmpty();
    sent(course(), changed(look, 10), 3, "A3");
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).containsExactly("HOME_TEST_REUSED");
    stories.lookAt(noon(DAY.plusDays(2)));
    assertThat(cases()).as("once").hasSize(1);
  }

  @Test
  void anEvenSurfaceLooksLikeNothing() {
    sent(course(), "0".repeat(256), 4, "B1");
    sent(course(), "0".repeat(256), 5, "B2");
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).isEmpty();
    sent(course(), "0".repeat(256), 5, "B3");
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).as("but the same file is the same").containsExactly("HOME_TEST_REUSED");
  }

  @Test
  void aLotIsSentByThreePatients() {
    Treated first = course();
    sent(first, look(), 6, "C1");
    sent(first, look(), 7, "c-1");
    sent(course(), look(), 8, "C1");
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).as("two patients, one of them twice").isEmpty();
    sent(course(), look(), 9, "C 1");
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).containsExactly("HOME_TEST_REUSED");
  }

  private List<String> cases() {
    return stories.casesOf(Objects.requireNonNull(practice.prescriber().prescriber()));
  }

  private Treated course() {
    return people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, noon(DAY.minusDays(90)));
  }

  private String look() {
    StringBuilder bits = new StringBuilder();
    for (int i = 0; i < 256; i++) {
      bits.append(RANDOM.nextInt(2));
    }
    return bits.toString();
  }

  private static String changed(String look, int bits) {
    StringBuilder changed = new StringBuilder(look);
    for (int i = 0; i < bits; i++) {
      changed.setCharAt(i * 20, look.charAt(i * 20) == '0' ? '1' : '0');
    }
    return changed.toString();
  }

  /** As the service writes it; the photo is told by {@code file}, a number. */
  private void sent(Treated treated, String look, int file, String lot) {
    String course = treated.course().toString();
    UUID photo = UUID.randomUUID();
    UUID code = UUID.randomUUID();
    stories.execute(
        "insert into home_test_photo (photo_id, course_id, picture, hash, look, uploaded_at, account) values"
            + " ('%s', '%s', '\\x00', decode(lpad('%d', 64, '0'), 'hex'), b'%s', '%s', 'test')"
                .formatted(photo, course, file, look, noon(DAY)));
    stories.execute(
        "insert into home_test_code (code_id, course_id, code, issued_at, expires_at, account) values"
            + " ('%s', '%s', '\\x00', '%s', '%s', 'test')"
                .formatted(code, course, noon(DAY), noon(DAY.plusDays(1))));
    stories.execute(
        "insert into home_test (home_test_id, course_id, account, sent_at, result, tested_on, kit, lot, expires_on,"
            + " taken_at, read_at, code_id, photo_id) values (gen_random_uuid(), '%s', 'test', '%s', 'NEGATIVE',"
                .formatted(course, noon(DAY))
            + " '%s', 'Kit', '%s', '2027-01-01', '%s', '%s', '%s', '%s')"
                .formatted(DAY, lot, noon(DAY), noon(DAY), code, photo));
  }
}
