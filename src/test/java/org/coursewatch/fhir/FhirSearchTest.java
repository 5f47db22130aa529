package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.course.CourseId;
import org.coursewatch.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What searches ask for is read leniently, and nothing is taken for what it is not. */
class FhirSearchTest {

  private static final Set<String> KNOWN = Set.of("patient", "subject", "code", "status");
  private static final String ID = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33";

  @Test
  void aPatientIsNamedByIdOrReference() {
    for (String named :
        List.of(
            "patient=" + ID,
            "patient=Patient/" + ID,
            "subject=Patient%2F" + ID,
            "subject:Patient=" + ID,
            "patient=https://example.org/fhir/Patient/" + ID)) {
      assertThat(asked(named).patient().orElseThrow().toString()).as(named).isEqualTo(ID);
    }
    for (String nobody :
        List.of("patient=1", "patient=Group/" + ID, "patient=Patient/" + ID + "/x")) {
      assertThat(asked(nobody).patient()).as(nobody).isEmpty();
    }
    assertThatThrownBy(() -> asked("code=1").patient()).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> asked("patient=1&patient=2").patient())
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void whatIsNotKnownIsLeftAsideUnlessStrictnessIsAskedFor() {
    assertThat(asked("patient=1&_sort=date&_format=json").ignored()).containsExactly("_sort");
    assertThat(read("patient=1&_format=json", "handling=strict").ignored()).isEmpty();
    assertThatThrownBy(() -> read("patient=1&_sort=date", "handling=strict"))
        .isInstanceOf(ProblemException.class)
        .extracting(e -> ((ProblemException) e).problem().errors().getFirst().field())
        .isEqualTo("_sort");
  }

  @Test
  void aPageHasAtLeastOneAndAtMostTwoHundred() {
    assertThat(asked("patient=1").count()).isEqualTo(50);
    assertThat(asked("_count=7").count()).isEqualTo(7);
    assertThat(asked("_count=5000").count()).isEqualTo(200);
    for (String wrong : List.of("_count=0", "_count=-1", "_count=ten", "_count=1&_count=2")) {
      assertThatThrownBy(() -> asked(wrong).count()).as(wrong).isInstanceOf(ProblemException.class);
    }
    assertThat(asked("_cursor=12").place()).isEqualTo(12);
    assertThatThrownBy(() -> asked("_cursor=-1").place()).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> asked("patient=%zz")).isInstanceOf(ProblemException.class);
  }

  @Test
  void systemAndCodeAreComparedTogether() {
    ArrayNode concepts = JsonNodeFactory.instance.arrayNode();
    concepts.add(Elements.concept(Elements.LOINC, "2106-3", "Pregnancy test"));
    for (String fits :
        List.of(
            "code=2106-3",
            "code=http://loinc.org|2106-3",
            "code=http://loinc.org|",
            "code=1-1,http://loinc.org|2106-3",
            "status=final")) {
      assertThat(asked(fits).fitsConcept("code", concepts)).as(fits).isTrue();
    }
    for (String other :
        List.of(
            "code=2106",
            "code=|2106-3",
            "code=http://snomed.info/sct|2106-3",
            "code=2106-3&code=1742-6")) {
      assertThat(asked(other).fitsConcept("code", concepts)).as(other).isFalse();
    }
    assertThat(asked("status=final,amended").fitsCode("status", "final")).isTrue();
    assertThat(asked("status=amended").fitsCode("status", "final")).isFalse();
  }

  @Test
  void daysAreComparedAsTheirPrefixSays() {
    LocalDate day = LocalDate.of(2026, 10, 1);
    for (String fits :
        List.of(
            "2026-10-01",
            "eq2026-10-01",
            "ge2026-10-01",
            "le2026-10-01",
            "gt2026-09-30",
            "lt2026-10-02")) {
      assertThat(DayFilter.parse(fits).fits(day)).as(fits).isTrue();
    }
    for (String other :
        List.of("2026-10-02", "ge2026-10-02", "le2026-09-30", "gt2026-10-01", "lt2026-10-01")) {
      assertThat(DayFilter.parse(other).fits(day)).as(other).isFalse();
    }
    for (String wrong :
        List.of("sa2026-10-01", "October", "2026-13-01", "ge", "ge2026-10-01T10:00")) {
      assertThatThrownBy(() -> DayFilter.parse(wrong))
          .as(wrong)
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void severalDaysLimitTheTrailFromBothSides() {
    AuditQuery limited =
        DayFilter.limit(
            AuditQuery.page(null, 50),
            List.of(
                DayFilter.parse("ge2026-10-01"),
                DayFilter.parse("gt2026-10-03"),
                DayFilter.parse("lt2026-10-09"),
                DayFilter.parse("le2026-10-07T10:00:00Z")));
    assertThat(limited.from()).isEqualTo(Instant.parse("2026-10-04T00:00:00Z"));
    assertThat(limited.until()).isEqualTo(Instant.parse("2026-10-07T10:00:00.000000001Z"));
    AuditQuery open = DayFilter.limit(AuditQuery.page(null, 50), List.of());
    assertThat(open.from()).isNull();
    assertThat(open.until()).isNull();
  }

  @Test
  void anEntryIsCalledByItsCaseAndNumber() {
    EntryId id = new EntryId(new CourseId(UUID.fromString(ID)), 7);
    assertThat(id).hasToString("6f1c7a529d0b4c0e8a512b7f5a1f9c33.7");
    assertThat(EntryId.parse(id.toString())).contains(id);
    for (String wrong :
        List.of(
            "",
            ID,
            "6f1c7a529d0b4c0e8a512b7f5a1f9c33",
            "6f1c7a529d0b4c0e8a512b7f5a1f9c33.",
            "6f1c7a529d0b4c0e8a512b7f5a1f9c33.0",
            "6f1c7a529d0b4c0e8a512b7f5a1f9c33.01",
            "6f1c7a529d0b4c0e8a512b7f5a1f9c33.-7",
            "6f1c7a529d0b4c0e8a512b7f5a1f9c33.9999999999",
            "xf1c7a529d0b4c0e8a512b7f5a1f9c33.7")) {
      assertThat(EntryId.parse(wrong)).as(wrong).isEmpty();
    }
  }

  private static SearchRequest asked(String form) {
    return read(form, null);
  }

  private static SearchRequest read(String form, @Nullable String prefer) {
    return SearchRequest.ofForm(form.getBytes(StandardCharsets.UTF_8), KNOWN, prefer);
  }
}
