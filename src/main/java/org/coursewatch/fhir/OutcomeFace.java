package org.coursewatch.fhir;

import jakarta.inject.Singleton;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.ProblemFace;

/** What goes wrong under {@code /fhir} is told as an OperationOutcome. */
@Singleton
class OutcomeFace implements ProblemFace {

  @Override
  public boolean speaksFor(String path) {
    return path.equals("/fhir")
        || path.startsWith("/fhir/")
        || path.equals("/4_0_0")
        || path.startsWith("/4_0_0/");
  }

  @Override
  public String mediaType() {
    return FhirAnswer.MEDIA_TYPE;
  }

  @Override
  public String text(Problem problem) {
    return JsonText.write(OperationOutcome.of(problem));
  }
}
