package org.coursewatch.ncpdp;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.ProblemFace;

/** What goes wrong under {@code /ncpdp} before a message is understood is told as an Error. */
@Singleton
class ScriptFace implements ProblemFace {

  private final ServiceClock clock;

  @Inject
  ScriptFace(ServiceClock clock) {
    this.clock = clock;
  }

  @Override
  public boolean speaksFor(String path) {
    return path.equals("/ncpdp") || path.startsWith("/ncpdp/");
  }

  @Override
  public String mediaType() {
    return ScriptReply.MEDIA_TYPE;
  }

  @Override
  public String text(Problem problem) {
    return ScriptReply.toNobody(ScriptError.of(problem), clock.now());
  }
}
