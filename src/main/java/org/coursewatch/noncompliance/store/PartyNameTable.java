package org.coursewatch.noncompliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.noncompliance.PartyNames;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PartyKind;

/** {@link PartyNames} in PostgreSQL. */
@ApplicationScoped
class PartyNameTable implements PartyNames {

  private static final String NAMES =
      """
      select 'PRESCRIBER' as kind, prescriber_id as id, name from prescriber where prescriber_id = any (?::uuid[])
      union all
      select 'PHARMACY', pharmacy_id, name from pharmacy where pharmacy_id = any (?::uuid[])
      union all
      select 'WHOLESALER', wholesaler_id, name from wholesaler where wholesaler_id = any (?::uuid[])
      """;

  private final Statements statements;

  @Inject
  PartyNameTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public Map<PartyId, String> of(Collection<PartyId> parties) {
    String ids =
        parties.stream()
            .map(PartyId::toString)
            .distinct()
            .reduce((one, other) -> one + "," + other)
            .map("{%s}"::formatted)
            .orElse("{}");
    Map<PartyId, String> names = new HashMap<>();
    statements
        .read(
            NAMES,
            row ->
                Map.entry(
                    new PartyId(
                        PartyKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(row.getObject("id", UUID.class))),
                    Objects.requireNonNull(row.getString("name"))),
            ids,
            ids,
            ids)
        .forEach(each -> names.put(each.getKey(), each.getValue()));
    return names;
  }
}
