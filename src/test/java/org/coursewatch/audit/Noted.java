package org.coursewatch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The entries since the last look, one line each. */
@ApplicationScoped
public class Noted {

  @Inject TrailWitness witness;

  private String begin = "";

  /** From here on entries count. */
  public void mark() {
    begin =
        String.join(
            ",", witness.rows("select lane || ':' || sequence from audit_lane order by lane"));
  }

  /** What was written since the last look, in the order of time. */
  public List<String> since() {
    List<String> found =
        witness.rows(
            """
            select trim(concat_ws(' ', account, role, action, outcome, coalesce(patient_id::text, '-'),
                coalesce(course_id::text, '-'), coalesce(record, '-'), rules,
                (select string_agg(code, ' ') from json_array_elements_text(decision -> 'codes') code)))
              from audit_entry e
             where sequence > (
                 select split_part(mark, ':', 2)::bigint from unnest(string_to_array('%s', ',')) mark
                  where split_part(mark, ':', 1)::int = e.lane)
             order by at, sequence
            """
                .formatted(begin));
    mark();
    return found;
  }

  /** Exactly these entries were written since the last look. */
  public void are(String... lines) {
    assertThat(since()).containsExactlyInAnyOrder(lines);
  }
}
