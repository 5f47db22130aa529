package org.coursewatch.program.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coursewatch.program.RuleSet.Header;

/**
 * The versions of a program follow each other without a gap and without an overlap: each one
 * replaces exactly the one before it in the index and begins on a later day, so that every day has
 * one version.
 */
final class VersionsFollow {

  private VersionsFollow() {}

  static void check(List<RuleFile> files, Faults faults) {
    for (int i = 0; i < files.size(); i++) {
      RuleFile file = files.get(i);
      Optional<RuleFile> before = i == 0 ? Optional.empty() : Optional.of(files.get(i - 1));
      file.header().ifPresent(header -> checkReplaces(file, header, before, faults));
      if (before.isPresent() && before.get().header().isPresent() && file.header().isPresent()) {
        checkFirstDay(file, file.header().get(), before.get().header().get(), faults);
      }
    }
  }

  private static void checkReplaces(
      RuleFile file, Header header, Optional<RuleFile> before, Faults faults) {
    String expected = before.map(RuleFile::id).orElse(HeaderReader.NONE);
    String stated = header.replaces().orElse(HeaderReader.NONE);
    if (!stated.equals(expected)) {
      faults.add(
          file.replacesAt(),
          HeaderReader.REPLACES,
          "gap: it replaces " + stated + ", and the version before it is " + expected,
          "write " + expected + ", or list what is missing in index.yaml");
    }
  }

  private static void checkFirstDay(RuleFile file, Header header, Header before, Faults faults) {
    LocalDate day = header.validFrom();
    if (day.equals(before.validFrom())) {
      String wrong = "overlap: " + before.id() + " begins on " + day + " too";
      faults.add(
          file.validFromAt(), HeaderReader.VALID_FROM, wrong, "begin this version on a later day");
    } else if (day.isBefore(before.validFrom())) {
      String wrong =
          "overlap: " + before.id() + ", which it replaces, begins later, on " + before.validFrom();
      faults.add(
          file.validFromAt(),
          HeaderReader.VALID_FROM,
          wrong,
          "order the versions in index.yaml by first day");
    }
  }
}
