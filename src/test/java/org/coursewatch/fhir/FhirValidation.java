package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.platform.json.JsonText;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.utilities.npm.NpmPackage;

/**
 * Judges what the service emits with the validator of HAPI FHIR: R4 and US Core 3.1.1, without a
 * network. A profile that {@code meta.profile} claims is checked, and one that is not at hand is an
 * error: nothing may be claimed that no test has seen. Codes of LOINC, SNOMED CT and RxNorm are not
 * at hand and pass unchecked.
 */
public final class FhirValidation {

  private static final Path US_CORE =
      Path.of("")
          .toAbsolutePath()
          .resolveSibling("shared")
          .resolve("assets/packages/us_core_311.tgz");

  private FhirValidation() {}

  /** Fails with every fault of {@code json}, its place included. */
  public static void assertValid(String json) {
    assertThat(faults(json)).as(json).isEmpty();
  }

  /** Every fault of the resource {@code json}; warnings are none. */
  public static List<String> faults(String json) {
    List<String> faults = new ArrayList<>();
    JsonNode resource = JsonText.read(json.getBytes(StandardCharsets.UTF_8));
    empties(resource, resource.path("resourceType").asText("?"), faults);
    Loaded.VALIDATOR.validateWithResult(json).getMessages().stream()
        .filter(each -> each.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
        .map(each -> each.getLocationString() + ": " + each.getMessage())
        .forEach(faults::add);
    return faults;
  }

  /** An element without anything in it does not exist in FHIR. */
  private static void empties(JsonNode node, String place, List<String> faults) {
    if (node.isNull()
        || (node.isContainerNode() && node.isEmpty())
        || (node.isTextual() && node.asText().isBlank())) {
      faults.add(place + ": empty");
    }
    node.properties()
        .forEach(each -> empties(each.getValue(), place + "." + each.getKey(), faults));
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      empties(node.get(index), place + "[" + index + "]", faults);
    }
  }

  /** Read once, by the first that asks: it takes some seconds. */
  @SuppressWarnings("deprecation") // it lets codes of systems that are not at hand pass
  private static final class Loaded {

    static final FhirValidator VALIDATOR = validator();

    private static FhirValidator validator() {
      FhirContext context = FhirContext.forR4Cached();
      UnknownCodeSystemWarningValidationSupport unknown =
          new UnknownCodeSystemWarningValidationSupport(context);
      unknown.setAllowNonExistentCodeSystem(true);
      FhirInstanceValidator rules =
          new FhirInstanceValidator(
              new ValidationSupportChain(
                  new DefaultProfileValidationSupport(context),
                  usCore(context),
                  new CommonCodeSystemsTerminologyService(context),
                  new InMemoryTerminologyServerValidationSupport(context),
                  unknown,
                  new SnapshotGeneratingValidationSupport(context)));
      rules.setErrorForUnknownProfiles(true);
      rules.setNoExtensibleWarnings(true);
      return context.newValidator().registerValidatorModule(rules);
    }

    private static PrePopulatedValidationSupport usCore(FhirContext context) {
      PrePopulatedValidationSupport support = new PrePopulatedValidationSupport(context);
      try (InputStream file = Files.newInputStream(US_CORE)) {
        NpmPackage bundle = NpmPackage.fromPackage(file);
        for (String name : bundle.list("package")) {
          if (name.matches("(StructureDefinition|ValueSet|CodeSystem)-.*\\.json")) {
            try (InputStream resource = bundle.load("package", name)) {
              support.addResource(context.newJsonParser().parseResource(resource));
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return support;
    }
  }
}
