package org.coursewatch.dispense.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.coursewatch.dispense.AskedLookup;
import org.coursewatch.dispense.FoundAtPharmacy;
import org.coursewatch.dispense.LookupPolicy;
import org.coursewatch.dispense.PharmacyDoor;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;

/**
 * Answers look-ups that came at the same time. Almost always each of them opens a patient and none
 * is suspicious: then one statement, a transaction by itself, has said all and nothing is kept. If
 * it is otherwise for any of them, {@link JudgeLookups} looks again for all, in their order.
 */
@ApplicationScoped
class AnswerLookups {

  private final PharmacyDoor door;
  private final JudgeLookups judge;
  private final LookupPolicy policy;
  private final List<String> programs;

  @Inject
  AnswerLookups(PharmacyDoor door, JudgeLookups judge, LookupSettings settings, Programs programs) {
    this.door = door;
    this.judge = judge;
    this.policy = settings.policy();
    this.programs = programs.all().stream().map(Program::id).toList();
  }

  /** As {@link JudgeLookups#judge} does; outside of any transaction of the caller. */
  List<Supplier<FoundAtPharmacy>> answer(List<AskedLookup> asked) {
    List<Optional<FoundAtPharmacy>> found =
        QuarkusTransaction.suspendingExisting().call(() -> door.look(asked, policy, programs));
    return found.stream().allMatch(each -> each.filter(AnswerLookups::isOpen).isPresent())
        ? found.stream().<Supplier<FoundAtPharmacy>>map(each -> each::orElseThrow).toList()
        : judge.judge(asked);
  }

  private static boolean isOpen(FoundAtPharmacy found) {
    return found.patient() != null && !found.isSuspicious();
  }
}
