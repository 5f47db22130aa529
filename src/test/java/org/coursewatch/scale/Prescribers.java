package org.coursewatch.scale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.coursewatch.TestPeople;

/**
 * Prescribers whose courses are stamped out: two a practice, each with an account {@code
 * generated-…}, and for each practice the account {@code records-…} of its record system.
 */
@ApplicationScoped
class Prescribers {

  @Inject Rows rows;

  /** Adds {@code many} and answers their ids. */
  List<String> add(int many) {
    StringBuilder npis = new StringBuilder();
    for (int i = 0; i < many; i++) {
      npis.append(i == 0 ? "'" : ", '").append(TestPeople.npi().value()).append('\'');
    }
    rows.execute(
        """
        insert into practice select md5('practice' || i)::uuid, 'Practice ' || i from generate_series(1, %1$d) i;
        insert into prescriber (prescriber_id, npi, name, practice_id, time_zone, active_through)
        select md5('prescriber' || i)::uuid, (array[%2$s])[i], 'Dr. ' || i, md5('practice' || 1 + i / 2)::uuid,
            'America/New_York', '2199-01-01'
          from generate_series(1, %1$d) i;
        insert into account (account, role, prescriber_id)
        select 'generated-' || i, 'PRESCRIBER', md5('prescriber' || i)::uuid from generate_series(1, %1$d) i;
        insert into account (account, role, practice_id)
        select 'records-' || i, 'EHR', md5('practice' || i)::uuid from generate_series(1, %1$d) i
        """
            .formatted(many, npis));
    return rows
        .read("select prescriber_id from account where account like 'generated-%' order by 1")
        .stream()
        .map(List::getFirst)
        .toList();
  }
}
