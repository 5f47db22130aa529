package org.coursewatch.bench;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UriType;

/** As one would do it with HAPI FHIR: its structures and its parser. */
final class FhirWithStructures implements FhirWay {

  private static final int REQUIREMENTS = 8;

  private final FhirContext context = FhirContext.forR4();

  @Override
  public String name() {
    return "structures";
  }

  @Override
  public String answer() {
    Parameters output = new Parameters();
    output.setId("etasuOutputParameters");
    for (int i = 0; i < REQUIREMENTS; i++) {
      GuidanceResponse one =
          guidance(i == 0 ? GuidanceResponseStatus.DATAREQUIRED : GuidanceResponseStatus.SUCCESS);
      one.addNote().setText("Requirement " + i + ": nothing is missing.");
      output.addParameter().setName("Requirement " + i).setResource(one);
    }
    output.addParameter("case_number", "0123456789abcdef0123456789abcdef");
    GuidanceResponse whole = guidance(GuidanceResponseStatus.DATAREQUIRED);
    whole.addContained(output);
    whole.setOutputParameters(new Reference("#etasuOutputParameters"));
    Parameters answer = new Parameters();
    answer.addParameter().setName("rems-etasu").setResource(whole);
    return write(answer);
  }

  @Override
  public String bundle(int observations) {
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET).setTotal(observations);
    for (int i = 0; i < observations; i++) {
      Observation one = new Observation();
      one.setId("o" + i);
      one.setStatus(ObservationStatus.FINAL);
      one.addCategory(concept("http://terminology.hl7.org/x", "laboratory"));
      one.setCode(concept("http://loinc.org", "1742-6"));
      one.setSubject(new Reference("Patient/p1"));
      one.setEffective(new DateTimeType("2026-11-01"));
      one.setValue(
          new Quantity()
              .setValue(30 + i)
              .setUnit("U/L")
              .setSystem("http://unitsofmeasure.org")
              .setCode("U/L"));
      bundle
          .addEntry()
          .setFullUrl("https://watch.example.org/fhir/Observation/o" + i)
          .setResource(one);
    }
    return write(bundle);
  }

  @Override
  public Object read(String text) {
    IBaseResource resource = context.newJsonParser().parseResource(text);
    return switch (resource) {
      case Parameters answer -> {
        var whole = (GuidanceResponse) answer.getParameterFirstRep().getResource();
        var output = (Parameters) whole.getContained().getFirst();
        yield ((GuidanceResponse) output.getParameterFirstRep().getResource()).getStatus().toCode();
      }
      case Bundle bundle ->
          ((Observation) bundle.getEntryFirstRep().getResource()).getValueQuantity().getValue();
      default -> throw new IllegalStateException();
    };
  }

  private String write(IBaseResource resource) {
    return context.newJsonParser().encodeResourceToString(resource);
  }

  private static GuidanceResponse guidance(GuidanceResponseStatus status) {
    GuidanceResponse guidance = new GuidanceResponse();
    guidance.setModule(new UriType("urn:coursewatch:program:us-ipledge"));
    guidance.setStatus(status);
    guidance.setSubject(new Reference("Patient/p1"));
    guidance.setOccurrenceDateTimeElement(new DateTimeType("2026-11-01T12:00:00Z"));
    return guidance;
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
  }
}
