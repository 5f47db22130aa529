package org.coursewatch.lab;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.lab.ReportedResult.Value;
import org.coursewatch.lab.ReportedResult.Value.Word;

/**
 * How laboratories say that a pregnancy test was positive: SNOMED CT, LOINC's answers, the
 * interpretation codes of HL7, and plain words. Whole words only: "not detected" contains
 * "detected".
 */
final class TestWords {

  private static final Map<ReportedCode, Result> CODES =
      Map.ofEntries(
          snomed("10828004", Result.POSITIVE),
          snomed("260373001", Result.POSITIVE),
          snomed("260385009", Result.NEGATIVE),
          snomed("260415000", Result.NEGATIVE),
          snomed("82334004", Result.INDETERMINATE),
          snomed("419984006", Result.INDETERMINATE),
          snomed("455371000124106", Result.INVALID),
          loinc("LA6576-8", Result.POSITIVE),
          loinc("LA11882-0", Result.POSITIVE),
          loinc("LA6577-6", Result.NEGATIVE),
          loinc("LA11883-8", Result.NEGATIVE),
          loinc("LA11884-6", Result.INDETERMINATE),
          interpreted("POS", Result.POSITIVE),
          interpreted("DET", Result.POSITIVE),
          interpreted("NEG", Result.NEGATIVE),
          interpreted("ND", Result.NEGATIVE),
          interpreted("IND", Result.INDETERMINATE));

  private static final Map<String, Result> TEXTS =
      Map.ofEntries(
          entry("positive", Result.POSITIVE),
          entry("pos", Result.POSITIVE),
          entry("detected", Result.POSITIVE),
          entry("reactive", Result.POSITIVE),
          entry("pregnant", Result.POSITIVE),
          entry("negative", Result.NEGATIVE),
          entry("neg", Result.NEGATIVE),
          entry("not detected", Result.NEGATIVE),
          entry("non-reactive", Result.NEGATIVE),
          entry("nonreactive", Result.NEGATIVE),
          entry("not pregnant", Result.NEGATIVE),
          entry("indeterminate", Result.INDETERMINATE),
          entry("inconclusive", Result.INDETERMINATE),
          entry("equivocal", Result.INDETERMINATE),
          entry("invalid", Result.INVALID));

  private TestWords() {}

  /** Everything that is said: none, one result, or several that contradict each other. */
  static Set<Result> said(Value value, Collection<ReportedCode> interpretations) {
    Set<Result> said = EnumSet.noneOf(Result.class);
    if (value instanceof Word(List<ReportedCode> codes, String text)) {
      codes.forEach(code -> coded(code).ifPresent(said::add));
      if (text != null) {
        worded(text).ifPresent(said::add);
      }
    }
    interpretations.forEach(code -> coded(code).ifPresent(said::add));
    return said;
  }

  private static Optional<Result> coded(ReportedCode code) {
    return Optional.ofNullable(CODES.get(code));
  }

  private static Optional<Result> worded(String text) {
    String plain = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TEXTS.get(plain));
  }

  private static Map.Entry<ReportedCode, Result> snomed(String code, Result result) {
    return entry(new ReportedCode(ReportedCode.SNOMED, code), result);
  }

  private static Map.Entry<ReportedCode, Result> loinc(String code, Result result) {
    return entry(new ReportedCode(ReportedCode.LOINC, code), result);
  }

  private static Map.Entry<ReportedCode, Result> interpreted(String code, Result result) {
    return entry(new ReportedCode(ReportedCode.INTERPRETATION, code), result);
  }
}
