package org.coursewatch.program.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coursewatch.program.Citation;

/** Reads the documents that the rules of a file name by a short key. */
final class SourcesReader {

  /** A document and the day it was published or took effect. */
  record Source(String document, LocalDate date) {

    Citation section(String section) {
      return new Citation(document, section, date);
    }
  }

  private SourcesReader() {}

  static Map<String, Source> read(Section sources, Faults faults) {
    Map<String, Source> read = new LinkedHashMap<>();
    for (String key : sources.keys()) {
      sources
          .section(key, "give document and date")
          .ifPresent(section -> read.put(key, source(section)));
    }
    if (read.isEmpty() && sources.isMapping()) {
      faults.add(
          sources.place(),
          sources.path(),
          "names no document",
          "give at least one, with document and date");
    }
    return read;
  }

  private static Source source(Section section) {
    Source source = new Source(section.text("document", "name the document"), section.day("date"));
    section.refuseOtherKeys();
    return source;
  }
}
