package org.coursewatch.hl7;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.v251.segment.OBX;
import ca.uhn.hl7v2.util.Terser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.coursewatch.lab.ReportedCode;
import org.coursewatch.lab.ReportedResult;
import org.coursewatch.lab.ReportedResult.Status;
import org.coursewatch.lab.ReportedResult.Value;
import org.jspecify.annotations.Nullable;

/** Reads the observations of a message. */
final class ObxReader {

  private static final int CODE = 3;
  private static final int VALUE = 5;
  private static final int UNIT = 6;
  private static final int RANGE = 7;
  private static final int FLAGS = 8;
  private static final int MOST_FLAGS = 10;

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{0,20})?");
  private static final Pattern BOUNDED = Pattern.compile("(<=|>=|<|>)?\\s*(\\d[\\d.]{0,30})");
  private static final Pattern UP_TO =
      Pattern.compile("\\s*(?:[\\d.]{1,30}\\s*-|<=?)\\s*(\\d[\\d.]{0,30})\\s*");

  private ObxReader() {}

  /**
   * What {@code obx} tells.
   *
   * @param day of collection, null where it is not told to the day
   */
  static ReportedResult read(OBX obx, @Nullable LocalDate day) throws HL7Exception {
    return new ReportedResult(
        codes(obx, CODE),
        status(text(obx, 11, 1)),
        day,
        value(obx),
        flags(obx),
        upperLimit(text(obx, RANGE, 1)),
        false);
  }

  /** A component of the first repetition of a field, empty where there is none. */
  static String text(Segment segment, int field, int component) throws HL7Exception {
    return text(segment, field, 0, component);
  }

  static String text(Segment segment, int field, int repetition, int component)
      throws HL7Exception {
    return Objects.requireNonNullElse(Terser.get(segment, field, repetition, component, 1), "")
        .strip();
  }

  private static List<ReportedCode> codes(Segment segment, int field) throws HL7Exception {
    List<ReportedCode> codes = new ArrayList<>();
    for (int first : new int[] {1, 4}) {
      String code = text(segment, field, first);
      if (!code.isEmpty()) {
        codes.add(new ReportedCode(system(text(segment, field, first + 2)), code));
      }
    }
    return codes;
  }

  /** The URI of a code system of HL7's table 0396. */
  private static String system(String name) {
    return switch (name) {
      case "" -> "";
      case "LN", "2.16.840.1.113883.6.1" -> ReportedCode.LOINC;
      case "SCT", "2.16.840.1.113883.6.96" -> ReportedCode.SNOMED;
      case "UCUM", "2.16.840.1.113883.6.8" -> ReportedCode.UCUM;
      case "HL70078" -> ReportedCode.INTERPRETATION;
      default -> "urn:hl7v2:" + name;
    };
  }

  private static Status status(String code) {
    return switch (code) {
      case "F" -> Status.FINAL;
      case "C" -> Status.CORRECTED;
      case "P", "R", "S" -> Status.PRELIMINARY;
      default -> Status.OTHER;
    };
  }

  private static Value value(OBX obx) throws HL7Exception {
    if (obx.getObx5_ObservationValueReps() != 1) {
      return new Value.None();
    }
    return switch (text(obx, 2, 1)) {
      case "NM" -> number("", text(obx, VALUE, 1), obx);
      case "SN" -> structured(obx);
      case "CE", "CWE", "CNE" -> word(obx);
      case "ST", "TX", "FT" -> written(obx);
      default -> new Value.None();
    };
  }

  /** A number with its comparator; a range or a ratio is no number. */
  private static Value structured(OBX obx) throws HL7Exception {
    boolean single = text(obx, VALUE, 3).isEmpty() && text(obx, VALUE, 4).isEmpty();
    String comparator = text(obx, VALUE, 1);
    return single
        ? number(comparator.equals("=") ? "" : comparator, text(obx, VALUE, 2), obx)
        : new Value.None();
  }

  private static Value word(OBX obx) throws HL7Exception {
    String text = text(obx, VALUE, 2);
    return new Value.Word(codes(obx, VALUE), text.isEmpty() ? null : text);
  }

  /** A text is a number where a unit stands beside it, else a word. */
  private static Value written(OBX obx) throws HL7Exception {
    String text = text(obx, VALUE, 1);
    Matcher bounded = BOUNDED.matcher(text);
    if (!text(obx, UNIT, 1).isEmpty() && bounded.matches()) {
      return number(Objects.requireNonNullElse(bounded.group(1), ""), bounded.group(2), obx);
    }
    return new Value.Word(List.of(), text);
  }

  private static Value number(String comparator, String digits, OBX obx) throws HL7Exception {
    Optional<Bound> bound =
        Stream.of(Bound.values()).filter(each -> each.sign().equals(comparator)).findFirst();
    if (!NUMBER.matcher(digits).matches() || (!comparator.isEmpty() && bound.isEmpty())) {
      return new Value.None();
    }
    ReportedCode unit = new ReportedCode(system(text(obx, UNIT, 3)), text(obx, UNIT, 1));
    return new Value.Quantity(new BigDecimal(digits), bound.orElse(null), unit);
  }

  private static List<ReportedCode> flags(OBX obx) throws HL7Exception {
    List<ReportedCode> flags = new ArrayList<>();
    for (int i = 0; i < Math.min(obx.getObx8_AbnormalFlagsReps(), MOST_FLAGS); i++) {
      flags.add(new ReportedCode(ReportedCode.INTERPRETATION, text(obx, FLAGS, i, 1)));
    }
    return flags;
  }

  private static @Nullable BigDecimal upperLimit(String range) {
    Matcher upTo = UP_TO.matcher(range);
    return upTo.matches() && NUMBER.matcher(upTo.group(1)).matches()
        ? new BigDecimal(upTo.group(1))
        : null;
  }
}
