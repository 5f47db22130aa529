package org.coursewatch.hometest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.app.ReadHomeTests.Page;
import org.coursewatch.hometest.json.HomeTestJson;
import org.jspecify.annotations.Nullable;

/** A page of home tests, the newest first; {@code next} is the cursor of the next page or null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HomeTestsJson(List<HomeTestJson> items, @Nullable String next) {

  static HomeTestsJson of(Page page, int limit) {
    List<HomeTest> shown = page.tests().subList(0, Math.min(limit, page.tests().size()));
    String next = page.tests().size() > limit ? String.valueOf(shown.getLast().number()) : null;
    return new HomeTestsJson(
        shown.stream().map(test -> HomeTestJson.of(test, page.tellsResults())).toList(), next);
  }
}
