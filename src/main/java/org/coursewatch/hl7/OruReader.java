package org.coursewatch.hl7;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.v251.group.ORU_R01_OBSERVATION;
import ca.uhn.hl7v2.model.v251.group.ORU_R01_ORDER_OBSERVATION;
import ca.uhn.hl7v2.model.v251.group.ORU_R01_PATIENT_RESULT;
import ca.uhn.hl7v2.model.v251.message.ORU_R01;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.Parser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.coursewatch.lab.PatientReport;
import org.coursewatch.lab.PatientReport.Placed;
import org.coursewatch.lab.ResultReading.Fault;
import org.coursewatch.lab.ResultReading.NotUnderstood;
import org.coursewatch.lab.ResultReading.Part;
import org.coursewatch.lab.app.ResultTerms;
import org.coursewatch.people.DescribedPatient;
import org.jspecify.annotations.Nullable;

/**
 * Reads an ORU^R01 of any version as version 2.5.1. A message that cannot be read is a report of
 * nobody with one result that is not understood, so that it is kept.
 */
@ApplicationScoped
class OruReader {

  private static final DescribedPatient NOBODY =
      new DescribedPatient(Set.of(), Set.of(), null, List.of(), null, Set.of(), Set.of());

  private static final Pattern TO_THE_DAY = Pattern.compile("\\d{8}.*");
  private static final Pattern WITH_OFFSET =
      Pattern.compile("(\\d{12})(\\d{2})?(\\.\\d+)?([+-]\\d{4})");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmmxx");
  private static final int DAY = 8;

  private final ResultTerms terms;
  private final Parser parser;

  @Inject
  OruReader(ResultTerms terms) {
    this.terms = terms;
    DefaultHapiContext context = new DefaultHapiContext(new CanonicalModelClassFactory("2.5.1"));
    context.setValidationContext(ValidationContextFactory.noValidation());
    context.getParserConfiguration().setDefaultObx2Type("ST");
    context.getParserConfiguration().setInvalidObx2Type("ST");
    this.parser = context.getPipeParser();
  }

  /** What {@code message} tells, patient by patient; never nothing. */
  List<PatientReport> read(MessageText message, Instant now) {
    try {
      List<PatientReport> reports = new ArrayList<>();
      int place = 1;
      if (parser.parse(message.text()) instanceof ORU_R01 oru) {
        for (ORU_R01_PATIENT_RESULT each : oru.getPATIENT_RESULTAll()) {
          PatientReport report = report(each, place, message, now);
          place += report.results().size();
          reports.add(report);
        }
      }
      boolean isWhole = place - 1 == message.count("OBX") && place > 1;
      return isWhole ? withResults(reports) : List.of(unreadable(message));
    } catch (HL7Exception e) {
      return List.of(unreadable(message));
    }
  }

  private static List<PatientReport> withResults(List<PatientReport> reports) {
    return reports.stream().filter(report -> !report.results().isEmpty()).toList();
  }

  private static PatientReport unreadable(MessageText message) {
    Fault fault =
        new Fault(
            Part.RESULT,
            "is no ORU^R01 with results that can be told apart",
            "Send PID, OBR and OBX in the order of the standard.");
    Placed whole = new Placed("MSH[1]", new NotUnderstood(List.of(fault)));
    return new PatientReport(NOBODY, null, List.of(whole), message.text());
  }

  private PatientReport report(
      ORU_R01_PATIENT_RESULT result, int first, MessageText message, Instant now)
      throws HL7Exception {
    List<Placed> results = new ArrayList<>();
    int place = first;
    for (ORU_R01_ORDER_OBSERVATION order : result.getORDER_OBSERVATIONAll()) {
      for (ORU_R01_OBSERVATION each : order.getOBSERVATIONAll()) {
        LocalDate day = day(order, each);
        results.add(
            new Placed("OBX[" + place + "]", terms.read(ObxReader.read(each.getOBX(), day), now)));
        place++;
      }
    }
    DescribedPatient patient = PidReader.read(result.getPATIENT().getPID());
    return new PatientReport(patient, null, results, message.text());
  }

  /** When the specimen was taken: as the specimen says, else the order, else the result itself. */
  private @Nullable LocalDate day(ORU_R01_ORDER_OBSERVATION order, ORU_R01_OBSERVATION result)
      throws HL7Exception {
    List<String> told = new ArrayList<>();
    if (order.getSPECIMENReps() == 1) {
      told.add(ObxReader.text(order.getSPECIMEN().getSPM(), 17, 1));
    }
    told.add(ObxReader.text(order.getOBR(), 7, 1));
    told.add(ObxReader.text(result.getOBX(), 14, 1));
    return told.stream().filter(each -> !each.isEmpty()).findFirst().map(this::day).orElse(null);
  }

  private @Nullable LocalDate day(String told) {
    try {
      var offset = WITH_OFFSET.matcher(told);
      if (offset.matches()) {
        return terms.dayOf(OffsetDateTime.parse(offset.group(1) + offset.group(4), MINUTE));
      }
      return TO_THE_DAY.matcher(told).matches()
          ? LocalDate.parse(told.substring(0, DAY), DateTimeFormatter.BASIC_ISO_DATE)
          : null;
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
