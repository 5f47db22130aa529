package org.coursewatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packaged service has no demo: Quarkus leaves its beans out when it is built. */
class DemoIsNotShippedTest {

  @Test
  void everyBeanIsForDevelopmentAndTestsOnly() {
    List<JavaClass> beans =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.coursewatch.demo")
                .stream()
                .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                .toList();
    assertThat(beans)
        .isNotEmpty()
        .allSatisfy(
            bean ->
                assertThat(bean.getAnnotationOfType(IfBuildProfile.class).anyOf())
                    .containsExactlyInAnyOrder("dev", "test"));
  }
}
