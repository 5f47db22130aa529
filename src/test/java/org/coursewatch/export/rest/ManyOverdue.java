package org.coursewatch.export.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.FreshDatabase;

/**
 * A database of its own with thousands of overdue checks, which are exported in small pieces; and
 * narrow limits.
 */
public final class ManyOverdue implements QuarkusTestProfile {

  static final int PIECE = 20_000;
  static final int COURSES = 2_000;
  static final int ROWS = 4 * COURSES;

  /** One of ten prescribers, each with a tenth of the rows. */
  static final UUID PRESCRIBER = UUID.fromString("00000000-0000-4000-8000-0000000f0001");

  static final String[] FILL = {
    """
    insert into patient (patient_id, patient_number, prescriber_id, registered_by, registered_at)
    select md5('p' || i)::uuid, (string_to_array('%2$s', ' '))[i], ('00000000-0000-4000-8000-0000000f000' || i %% 10)::uuid, 'test', now()
      from generate_series(1, %1$d) i on conflict do nothing
    """
        .formatted(COURSES, numbers()),
    """
    insert into course (course_id, program, patient_id, prescriber_id, opened_on, opened_at, opened_by,
        birth_year, birth_sealed, risk_category, head_hash, rules_mark)
    select md5('c' || i)::uuid, 'us-ipledge', md5('p' || i)::uuid,
        ('00000000-0000-4000-8000-0000000f000' || i %% 10)::uuid, '2026-01-01', now(),
        'test', 1998, '', 'CAN_BECOME_PREGNANT', '', 'mark'
      from generate_series(1, %1$d) i on conflict do nothing
    """
        .formatted(COURSES),
    """
    insert into course_check (course_id, check_code, occasion, open_from, open_until, due_on, overdue_from,
        prescriber_id, acting_party, citation)
    select md5('c' || i)::uuid, code, 'ONCE', '2026-01-01', null, '2026-01-01', current_date - 1 - i %% 90,
        ('00000000-0000-4000-8000-0000000f000' || i %% 10)::uuid, 'PRESCRIBER', '=1+1, "a rule"'
      from generate_series(1, %1$d) i, unnest(array['CONSENT', 'COUNSELING', 'LIVER_LAB', 'LIPID_LAB']) code
      on conflict do nothing
    """
        .formatted(COURSES)
  };

  /** The same ones every time. */
  private static String numbers() {
    Random random = new Random(7);
    return Stream.generate(() -> PatientNumber.random(random::nextInt).value())
        .distinct()
        .limit(COURSES)
        .collect(Collectors.joining(" "));
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "coursewatch.export.chunk-bytes", String.valueOf(PIECE),
        "coursewatch.export.most-open", "2",
        "coursewatch.export.most-kept", "3",
        "coursewatch.export.most-attempts", "2");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(FreshDatabase.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
