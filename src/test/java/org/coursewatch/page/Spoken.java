package org.coursewatch.page;

import java.util.List;
import java.util.Locale;
import org.coursewatch.notice.Language;

/** What pages are made of, in a language, for tests that draw a page without a request for it. */
public record Spoken(Language language, PageWords words) {

  public Dates dates() {
    return new Dates(language, words, 2026);
  }

  public Locale locale() {
    return Locale.forLanguageTag(language.tag());
  }

  /** The frame of a page nobody has signed in for. */
  public Frame frame() {
    return new Frame(language, null, null, "/", List.of(), "/");
  }
}
