package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The service works as a user for whom row-level security holds, or not at all. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class RestrictedRoleTest {

  @Inject DataSource database;
  @Inject @Owner DataSource owner;

  @Test
  void theRoleOfTheServiceIsBound() {
    assertThat(RestrictedRole.fault(database)).isEmpty();
  }

  @Test
  void theOwnerIsRefusedAndToldWhatToSet() {
    assertThat(RestrictedRole.fault(owner))
        .hasValueSatisfying(
            fault ->
                assertThat(fault)
                    .contains("postgres", "quarkus.datasource.username", "coursewatch_app"));
  }
}
