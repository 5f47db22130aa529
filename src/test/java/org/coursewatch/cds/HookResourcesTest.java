package org.coursewatch.cds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patient comes from what was prefetched; the record system is asked only for what is not. */
class HookResourcesTest {

  private static final String ONE = "{'resourceType': 'Patient', 'id': '1'}";

  private final List<String> read = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'patient': {'resourceType': 'Patient', 'id': '1'}}",
        "{'patient': {'resourceType': 'Patient'}}",
        "{'somebody': {'resourceType': 'Patient', 'id': '1'}}",
        "{'patient': {'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Patient', 'id': '1'}}]}}"
      })
  void asksNobodyForWhatWasPrefetched(String prefetch) {
    assertThat(resources(prefetch, ONE).patient().path("resourceType").asText())
        .isEqualTo("Patient");
    assertThat(read).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'patient': null}",
        "{'patient': {'resourceType': 'OperationOutcome', 'issue': []}}",
        "{'other': {'resourceType': 'Patient', 'id': '2'}}"
      })
  void readsAtTheRecordSystemWhatIsMissing(String prefetch) {
    assertThat(resources(prefetch, ONE).patient().path("id").asText()).isEqualTo("1");
    assertThat(read).containsExactly("Patient/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'resourceType': 'Patient', 'id': '2'}",
        "{'resourceType': 'OperationOutcome', 'id': '1'}",
        "{}"
      })
  void takesNothingElseForThePatient(String answer) {
    assertThatThrownBy(() -> resources("{}", answer).patient())
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.DATA_MISSING));
  }

  @Test
  void refusesAPatientPrefetchedForSomebodyElse() {
    String other = "{'patient': {'resourceType': 'Patient', 'id': '2'}}";
    assertThatThrownBy(() -> resources(other, ONE).patient())
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.MALFORMED));
  }

  private HookResources resources(String prefetch, String answer) {
    String body =
        "{'hook': 'patient-view', 'hookInstance': '1', 'context': {'patientId': '1'}, 'prefetch': "
            + prefetch
            + "}";
    return new HookResources(
        HookRequest.read(json(body), HookService.PATIENT_VIEW),
        url -> {
          read.add(url);
          return Optional.of(json(answer));
        });
  }

  private static JsonNode json(String text) {
    return JsonText.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
