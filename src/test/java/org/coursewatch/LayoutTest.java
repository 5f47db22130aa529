package org.coursewatch;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The layout rules, held; {@link Place} says what lies where. A rule about packages that are still
 * empty passes; the first class in them is judged.
 */
class LayoutTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(Place.ALL);

  private static final DescribedPredicate<JavaClass> ROOTS =
      describe("feature roots", type -> Place.of(type).isRoot());

  @Test
  void everyClassLiesInAKnownPlace() {
    hold(
        classes()
            .should(meet("lie in a root or a known folder", type -> Place.of(type).isKnown())));
  }

  @Test
  void rootsImportNothingButJavaAndOtherRoots() {
    hold(
        classes()
            .that(ROOTS)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.util..",
                        "java.time..",
                        "org.jspecify..")
                    .or(ROOTS)));
  }

  @Test
  void rootsDoNotGoInCircles() {
    hold(
        slices()
            .matching(Place.ALL + ".(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(not(ROOTS), alwaysTrue()));
  }

  @Test
  void nobodyImportsStoreRestConsoleJobOrMail() {
    hold(
        classes()
            .should(
                importing(
                    "no store, rest, console, job or mail folder but the own",
                    (from, to) -> !to.isClosed() || to.equals(from))));
  }

  @Test
  void callsGoDown() {
    hold(classes().should(importing("only what lies below", Place::mayImport)));
  }

  @Test
  void useCasesSpeakNoProtocolAndNoSql() {
    hold(
        noClasses()
            .that(describe("use cases", type -> Place.of(type).folder().equals("app")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.fasterxml.jackson..",
                "io.quarkus.hibernate..",
                "io.quarkus.mailer..",
                "io.quarkus.qute..",
                "io.quarkus.scheduler..",
                "io.vertx..",
                "jakarta.persistence..",
                "jakarta.ws.rs..",
                "java.net.http..",
                "java.sql..",
                "javax.sql..",
                "org.hibernate..",
                "org.jboss.resteasy.."));
  }

  @Test
  void sealedFamiliesAreOneFile() {
    hold(
        classes()
            .that(describe("are sealed", type -> type.reflect().isSealed()))
            .should(
                meet(
                    "have all their permitted types in their own source file",
                    type ->
                        Arrays.stream(type.reflect().getPermittedSubclasses())
                            .allMatch(member -> file(OURS.get(member)).equals(file(type))))));
  }

  @Test
  void nobodyButThePlatformAsksForTheTime() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage(Place.ALL + ".platform..")
            .should()
            .accessTargetWhere(describe("it asks the machine for the time", LayoutTest::asksTime)));
  }

  private static boolean asksTime(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis");
    }
    if (owner.isEquivalentTo(Date.class)) {
      return name.equals("<init>");
    }
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    return owner.getPackageName().startsWith("java.time")
        && name.equals("now")
        && !access.getTarget().getFullName().endsWith("(" + Clock.class.getName() + ")");
  }

  private static String file(JavaClass type) {
    String name = type.getSource().flatMap(source -> source.getFileName()).orElseThrow();
    return type.getPackageName() + "/" + name;
  }

  private static ArchCondition<JavaClass> importing(
      String description, BiPredicate<Place, Place> allowed) {
    return new ArchCondition<>("import " + description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Place from = Place.of(type);
        type.getDirectDependenciesFromSelf().stream()
            .filter(use -> Place.isOurs(use.getTargetClass()))
            .filter(use -> !allowed.test(from, Place.of(use.getTargetClass())))
            .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> meet(String description, Predicate<JavaClass> demand) {
    return ArchCondition.from(describe(description, demand));
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(OURS);
  }
}
