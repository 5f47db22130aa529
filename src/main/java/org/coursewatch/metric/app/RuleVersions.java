package org.coursewatch.metric.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coursewatch.metric.MetricQuestion.Version;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.time.EffectiveTimeline.Span;
import org.jspecify.annotations.Nullable;

/** The rule versions of a program, as queries see them: days and numbers. */
final class RuleVersions {

  private RuleVersions() {}

  static List<Version> of(Program program) {
    List<Version> versions = new ArrayList<>();
    for (Span<RuleSet> span : program.rules().versions().spans()) {
      @Nullable LocalDate from = versions.isEmpty() ? null : span.from();
      versions.add(new Version(span.value().id(), from, numbers(span.value())));
    }
    return versions;
  }

  private static Map<String, Integer> numbers(RuleSet rules) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (RuleKey key : RuleKey.values()) {
      rules.numberIfAny(key).ifPresent(number -> numbers.put(key.path(), number));
    }
    return numbers;
  }
}
