package org.coursewatch.course.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.Line;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleSet;
import org.jspecify.annotations.Nullable;

/** Reads an evaluation document (domain contract, section 11). */
public final class QuestionReader {

  private static final int MOST_FACTS = 5_000;
  private static final int MOST_LINES = 20;
  private static final int LONGEST_ID = 100;

  private final Programs programs;

  public QuestionReader(Programs programs) {
    this.programs = programs;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when the document is malformed; names every
   *     fault
   */
  public Question read(JsonNode document) {
    Faults faults = new Faults();
    Fields fields = new Fields(document, "", faults);
    Program program = program(fields);
    Instant asOf = fields.instant("asOf");
    Instant knownAt = fields.optionalInstant("knownAt");
    Fields courseFields = fields.object("course");
    Course course = course(courseFields, facts(fields));
    PrescriberStanding prescriber = prescriber(fields.optionalObject("prescriber"));
    PharmacyStanding pharmacy = pharmacy(fields.optionalObject("pharmacy"));
    SupplyRequest request = request(fields.optionalObject("request"));
    RuleSet forced = forced(fields, program);
    fields.refuseUnknown();
    faults.throwIfAny();
    Course known = knownAt == null ? course : course.knownAt(knownAt);
    return new Question(program, asOf, known, prescriber, pharmacy, request, forced);
  }

  /** What a pharmacy asks for: days of supply and the lines of the request. */
  public static @Nullable SupplyRequest request(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    Integer daysSupply = fields.optionalNumber("daysSupply", 1, 3650);
    List<Line> lines = new ArrayList<>();
    for (Fields line :
        fields.has("lines") ? fields.objects("lines", MOST_LINES) : List.<Fields>of()) {
      lines.add(new Line(line.optionalText("ndc", LONGEST_ID), line.number("quantity", 1, 10_000)));
      line.refuseUnknown();
    }
    fields.refuseUnknown();
    return new SupplyRequest(daysSupply, lines);
  }

  private Program program(Fields fields) {
    String id = fields.text("program", LONGEST_ID);
    Optional<Program> program = programs.find(id);
    if (program.isEmpty() && !id.isEmpty()) {
      List<String> known = programs.all().stream().map(Program::id).toList();
      fields.faults().add("program", "is not a known program", "Send one of " + known + ".");
    }
    return program.orElseGet(() -> programs.all().getFirst());
  }

  private static @Nullable RuleSet forced(Fields fields, Program program) {
    String id = fields.optionalText("rules", LONGEST_ID);
    if (id == null) {
      return null;
    }
    Optional<RuleSet> version = program.version(id);
    if (version.isEmpty()) {
      List<String> known =
          program.rules().versions().spans().stream().map(span -> span.value().id()).toList();
      fields.faults().add("rules", "is not a version of the program", "Send one of " + known + ".");
    }
    return version.orElse(null);
  }

  private static Course course(Fields fields, List<RecordedFact> facts) {
    LocalDate openedOn = fields.date("openedOn");
    LocalDate birthDate = fields.date("birthDate");
    RiskCategory category = fields.code("riskCategory", RiskCategory.class);
    String basis = fields.optionalOpenCode("categoryBasis");
    fields.refuseUnknown();
    return new Course(openedOn, birthDate, category, basis, facts);
  }

  private static List<RecordedFact> facts(Fields fields) {
    List<RecordedFact> facts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Fields each : fields.objects("facts", MOST_FACTS)) {
      String id = each.optionalText("id", LONGEST_ID);
      Instant recordedAt = each.optionalInstant("recordedAt");
      each.optionalText("actor", LONGEST_ID);
      CourseFact fact = FactReader.read(each);
      if (fact != null) {
        each.refuseUnknown();
        facts.add(new RecordedFact(id, recordedAt, fact));
      }
      if (id != null && !ids.add(id)) {
        each.faults()
            .add(each.name("id"), "stands there twice", "Give each fact an id of its own.");
      }
    }
    return facts;
  }

  private static @Nullable PrescriberStanding prescriber(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    fields.optionalText("id", LONGEST_ID);
    PrescriberStanding standing = new PrescriberStanding(fields.optionalDate("activeThrough"));
    fields.refuseUnknown();
    return standing;
  }

  private static @Nullable PharmacyStanding pharmacy(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    PharmacyStanding standing =
        new PharmacyStanding(
            fields.optionalText("id", LONGEST_ID),
            fields.optionalDate("activeThrough"),
            fields.optionalDate("trainedOn"));
    fields.refuseUnknown();
    return standing;
  }
}
