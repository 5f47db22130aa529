package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/** A patient is held to be one who cannot become pregnant only on a basis the program accepts. */
final class CategoryHasAnAcceptedBasis {

  private CategoryHasAnAcceptedBasis() {}

  static List<Refusal> refusals(Situation situation) {
    String basis = situation.phase().basis();
    List<String> accepted = situation.rules().codes(RuleKey.CATEGORY_BASES);
    if (situation.phase().canBecomePregnant() || (basis != null && accepted.contains(basis))) {
      return List.of();
    }
    return List.of(
        Refusal.of(
            RefusalCode.CATEGORY_BASIS_MISSING,
            situation.rules(),
            "one of " + String.join(", ", accepted),
            basis == null ? "no basis" : basis));
  }
}
