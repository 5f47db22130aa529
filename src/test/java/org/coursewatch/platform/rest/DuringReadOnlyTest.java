package org.coursewatch.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.scheduler.Scheduled;
import java.util.List;
import java.util.stream.Stream;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.junit.jupiter.api.Test;

/** What goes on while the service only reads: every call and every job of it is listed here. */
class DuringReadOnlyTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.coursewatch");

  @Test
  void theseCallsGoOn() {
    assertThat(
            methods()
                .filter(method -> method.isAnnotatedWith(DuringReadOnly.class))
                .map(each -> each.getOwner().getSimpleName() + "." + each.getName())
                .sorted())
        .containsExactly(
            "AccountPage.signOut",
            "AskPage.ask",
            "AuditEventReadResource.searchByForm",
            "AuditTrailPage.search",
            "BreakGlassResource.open",
            "CourseDecisions.open",
            "EligibilityResource.ask",
            "EtasuResource.ask",
            "EvaluationsResource.evaluate",
            "HooksResource.call",
            "LanguageChoice.choose",
            "MaintenanceResource.end",
            "MaintenanceResource.plan",
            "ObservationReadResource.searchByForm",
            "OutagesPage.end",
            "OutagesPage.plan",
            "PatientReadResource.searchByForm",
            "PatientSearchResource.search",
            "PatientsPage.search",
            "ProvenanceReadResource.searchByForm",
            "QuestionnaireResource.misspelt",
            "QuestionnaireResource.pack",
            "QuestionnaireResource.packages",
            "ScanCall.scan",
            "ScriptResource.take",
            "TaskReadResource.searchByForm",
            "VerificationPage.verify");
  }

  @Test
  void everyJobRestsButThoseThatTellHowTheServiceDoes() {
    List<String> going =
        methods()
            .filter(method -> method.isAnnotatedWith(Scheduled.class))
            .map(method -> method.getAnnotationOfType(Scheduled.class))
            .filter(job -> job.skipExecutionIf() != PauseWhileReadOnly.class)
            .map(Scheduled::identity)
            .sorted()
            .toList();
    assertThat(going).containsExactly("audit-seal", "note-service", "watch-maintenance");
  }

  private static Stream<JavaMethod> methods() {
    return OURS.stream().flatMap(type -> type.getMethods().stream());
  }
}
