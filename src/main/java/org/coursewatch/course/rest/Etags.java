package org.coursewatch.course.rest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** A course's version as an entity tag: the number of its facts in quotes. */
final class Etags {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private Etags() {}

  static String of(int version) {
    return "\"" + version + "\"";
  }

  /**
   * The version {@code ifMatch} names, null when the header is absent or {@code *}.
   *
   * @throws org.coursewatch.platform.ProblemException when it is no tag of ours
   */
  static @Nullable Integer version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.trim().equals("*")) {
      return null;
    }
    Matcher tag = TAG.matcher(ifMatch.trim());
    if (!tag.matches()) {
      FieldError error =
          new FieldError(
              "If-Match",
              "is not an entity tag of a course",
              "Send the ETag you got, such as \"7\".");
      throw Problem.malformed(List.of(error)).asException();
    }
    return Integer.valueOf(tag.group(1));
  }
}
