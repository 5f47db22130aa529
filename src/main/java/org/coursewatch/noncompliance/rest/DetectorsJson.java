package org.coursewatch.noncompliance.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coursewatch.noncompliance.Detector;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.DetectorRuns.Run;
import org.coursewatch.noncompliance.Ladder;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.noncompliance.app.ReadDetectors.Looked;
import org.jspecify.annotations.Nullable;

/** What is looked for, how the last looks went, and the ladder of actions. */
public record DetectorsJson(List<DetectorJson> items, LadderJson ladder) {

  /**
   * A detector. {@code waitsFor} says why it does not look yet; {@code lastRun} is null before the
   * first.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DetectorJson(
      DetectorCode code,
      String title,
      String source,
      String note,
      Tier tier,
      boolean reportable,
      Map<String, Integer> thresholds,
      @Nullable String waitsFor,
      @Nullable RunJson lastRun) {

    static DetectorJson of(Looked looked) {
      Detector detector = looked.detector();
      return new DetectorJson(
          detector.code(),
          detector.title(),
          detector.source(),
          detector.note(),
          detector.tier(),
          detector.reportable(),
          new TreeMap<>(detector.thresholds()),
          detector.waitsFor(),
          looked.newest() == null ? null : RunJson.of(looked.newest()));
    }
  }

  /** A look; {@code failure} is the kind of error, null when it went well. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record RunJson(
      String node,
      String startedAt,
      String finishedAt,
      int found,
      int opened,
      @Nullable String failure) {

    static RunJson of(Run run) {
      return new RunJson(
          run.node(),
          run.startedAt().toString(),
          run.finishedAt().toString(),
          run.found(),
          run.opened(),
          run.failure());
    }
  }

  /** How repetition raises what is proposed. */
  public record LadderJson(int months, Tier highest, int permanentFrom, int appealDays) {

    static LadderJson of(Ladder ladder) {
      return new LadderJson(
          ladder.months(), ladder.highest(), ladder.permanentFrom(), ladder.appealDays());
    }
  }

  static DetectorsJson of(List<Looked> looked, Ladder ladder) {
    return new DetectorsJson(looked.stream().map(DetectorJson::of).toList(), LadderJson.of(ladder));
  }
}
