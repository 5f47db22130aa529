package org.coursewatch.noncompliance.rest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of addresses. A faulty one is noted and answered with a stand-in, so that all faults
 * are told at once; call {@link #done} before using any.
 */
final class Parameters {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private final Faults faults = new Faults();

  /** Something that is no id names nothing: 404, as for everything else one may not see. */
  static UUID id(String text, String what) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such " + what + " among those you may see.",
              "Check the address.")
          .asException();
    }
  }

  static CaseId caseId(String text) {
    return new CaseId(id(text, "case"));
  }

  /** The version that {@code If-Match} names, null when it is absent or {@code *}. */
  static @Nullable Integer version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.trim().equals("*")) {
      return null;
    }
    Matcher tag = TAG.matcher(ifMatch.trim());
    if (!tag.matches()) {
      Faults fault = new Faults();
      fault.add(
          "If-Match", "is not an entity tag of a case", "Send the ETag you got, such as \"2\".");
      fault.throwIfAny();
    }
    return Integer.valueOf(tag.group(1));
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when any parameter was faulty
   */
  void done() {
    faults.throwIfAny();
  }

  int limit(@Nullable String text) {
    if (text == null) {
      return USUAL_LIMIT;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= GREATEST_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range = "a whole number from 1 to " + GREATEST_LIMIT;
    faults.add("limit", "is not " + range, "Send " + range + ".");
    return USUAL_LIMIT;
  }

  @Nullable PlaceInTime cursor(@Nullable String text) {
    PlaceInTime place = text == null ? null : PlaceInTime.parse(text).orElse(null);
    if (text != null && place == null) {
      wrongCursor();
    }
    return place;
  }

  @Nullable UUID idCursor(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      wrongCursor();
      return null;
    }
  }

  <E extends Enum<E>> Set<E> codes(String name, List<String> texts, Class<E> type) {
    Set<E> codes = EnumSet.noneOf(type);
    for (String text : texts) {
      Arrays.stream(type.getEnumConstants())
          .filter(code -> code.name().equals(text))
          .findFirst()
          .ifPresentOrElse(
              codes::add,
              () ->
                  faults.add(
                      name,
                      "is not one we know",
                      "Send one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }
    return codes;
  }

  @Nullable UUID party(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      faults.add("party", "is not the id of a party", "Send the id of a prescriber or the like.");
      return null;
    }
  }

  @Nullable Boolean flag(String name, @Nullable String text) {
    if (text != null && !text.equals("true") && !text.equals("false")) {
      faults.add(name, "is neither true nor false", "Send true or false.");
    }
    return text == null ? null : Boolean.valueOf(text);
  }

  private void wrongCursor() {
    faults.add(
        "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
  }
}
