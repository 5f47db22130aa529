package org.coursewatch.lab.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import org.coursewatch.lab.ResultPatience;

/** {@code coursewatch.results}: how much guessing of patient numbers by laboratories is borne. */
@ConfigMapping(prefix = "coursewatch.results")
public interface ResultSettings {

  int free();

  Duration window();

  Duration firstWait();

  Duration longestWait();

  default ResultPatience patience() {
    return new ResultPatience(free(), window(), firstWait(), longestWait());
  }
}
