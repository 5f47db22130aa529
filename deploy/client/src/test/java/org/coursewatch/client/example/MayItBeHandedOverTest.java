package org.coursewatch.client.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.coursewatch.client.ApiException;
import org.coursewatch.client.model.EligibilityJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The client against a service with the demo: {@code mvn test
 * -Dcoursewatch.address=http://localhost:8080}.
 */
@EnabledIfSystemProperty(named = "coursewatch.address", matches = "http.*")
class MayItBeHandedOverTest {

  private static final String PATIENT = "DEM0P-AT1E6";
  private static final String BIRTH_DATE = "1998-04-12";

  private MayItBeHandedOver pharmacy;

  @BeforeEach
  void signIn() {
    pharmacy =
        new MayItBeHandedOver(
            System.getProperty("coursewatch.address"),
            MayItBeHandedOver.basic("pharmacy-system", "demo"));
  }

  @Test
  void theAnswerIsYesWithADayOrNoWithReasons() throws ApiException {
    EligibilityJson answer = pharmacy.ask(PATIENT, BIRTH_DATE);
    if (Boolean.TRUE.equals(answer.getAllowed())) {
      assertNotNull(answer.getLastDay());
      assertTrue(answer.getRefusals().isEmpty());
    } else {
      assertFalse(answer.getRefusals().isEmpty());
      assertNotNull(answer.getRefusals().get(0).getCode());
    }
  }

  @Test
  void whatIsRefusedComesAsAProblem() {
    ApiException refused =
        assertThrows(
            ApiException.class, () -> pharmacy.issue(PATIENT, "1990-01-01", 30, UUID.randomUUID()));
    assertEquals(404, refused.getCode());
    assertTrue(refused.getResponseBody().contains("urn:coursewatch:problem:not-found"));
  }
}
