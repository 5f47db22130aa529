package org.coursewatch.noncompliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.noncompliance.Detector;
import org.coursewatch.noncompliance.Finding;
import org.coursewatch.noncompliance.Findings;
import org.coursewatch.noncompliance.json.EvidenceText;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PartyKind;

/** {@link Findings} by the statement of each detector. */
@ApplicationScoped
class FindingQuery implements Findings {

  private final DetectorsFile file;
  private final Statements statements;

  @Inject
  FindingQuery(DetectorsFile file, Statements statements) {
    this.file = file;
    this.statements = statements;
  }

  @Override
  public boolean isOfProgram(Detector detector) {
    return statement(detector).isOfProgram();
  }

  @Override
  public List<Finding> find(Detector detector, Look look) {
    DetectorStatement statement = statement(detector);
    if (statement.names().contains("trainingDays") && look.trainingDays().isEmpty()) {
      return List.of();
    }
    return statements
        .read(
            statement.sql(), row -> finding(detector, row), statement.values(told(detector, look)))
        .stream()
        .sorted(Comparator.comparing(Finding::key))
        .toList();
  }

  private DetectorStatement statement(Detector detector) {
    return Objects.requireNonNull(file.statements().get(detector.code()));
  }

  private static Map<String, Object> told(Detector detector, Look look) {
    Map<String, Object> told = new HashMap<>(detector.thresholds());
    told.put("since", look.since());
    told.put("until", look.until());
    told.put("sinceDay", look.program().zone().dayOf(look.since()));
    told.put("today", look.program().zone().dayOf(look.until()));
    told.put("program", look.program().id());
    told.put("zone", look.program().zone().zone().getId());
    look.trainingDays().ifPresent(days -> told.put("trainingDays", days));
    return told;
  }

  private static Finding finding(Detector detector, ResultSet row) throws SQLException {
    String kind = row.getString("party_kind");
    UUID party = row.getObject("party_id", UUID.class);
    UUID course = row.getObject("course_id", UUID.class);
    return new Finding(
        detector,
        row.getString("key"),
        kind == null || party == null ? null : new PartyId(PartyKind.valueOf(kind), party),
        course == null ? null : new CourseId(course),
        row.getBoolean("severe"),
        EvidenceText.read(row.getString("evidence")));
  }
}
