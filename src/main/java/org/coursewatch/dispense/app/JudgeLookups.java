package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.coursewatch.dispense.AskedLookup;
import org.coursewatch.dispense.FoundAtPharmacy;
import org.coursewatch.dispense.LookupMiss;
import org.coursewatch.dispense.LookupMisses;
import org.coursewatch.dispense.LookupPolicy;
import org.coursewatch.dispense.LookupVerdict;
import org.coursewatch.dispense.PharmacyDoor;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jboss.logging.Logger;

/**
 * Judges look-ups that came at the same time one after the other, in one transaction: what one has
 * missed counts against the next, whether they come together, in a row or at different nodes.
 */
@ApplicationScoped
class JudgeLookups {

  private static final Logger LOG = Logger.getLogger(JudgeLookups.class);

  private final PharmacyDoor door;
  private final LookupMisses misses;
  private final LookupPolicy policy;
  private final List<String> programs;

  @Inject
  JudgeLookups(PharmacyDoor door, LookupMisses misses, LookupSettings settings, Programs programs) {
    this.door = door;
    this.misses = misses;
    this.policy = settings.policy();
    this.programs = programs.all().stream().map(Program::id).toList();
  }

  /**
   * For each of {@code asked}, in this order, what it opened; or throws why it opened nothing: who
   * asks works for no pharmacy, has to wait, is locked out, or there is no such patient. Misses are
   * kept.
   */
  @Transactional(TxType.REQUIRES_NEW)
  List<Supplier<FoundAtPharmacy>> judge(List<AskedLookup> asked) {
    List<Optional<FoundAtPharmacy>> found = door.look(asked, policy, programs);
    List<Supplier<FoundAtPharmacy>> answers = new ArrayList<>(asked.size());
    boolean isMissed = false;
    for (int i = 0; i < asked.size(); i++) {
      AskedLookup look = asked.get(i);
      Optional<FoundAtPharmacy> there = found.get(i);
      if (there.isEmpty()) {
        answers.add(failing(DispenseProblems::onlyPharmacies));
        continue;
      }
      boolean isSuspicious = isMissed || there.get().isSuspicious();
      LookupVerdict verdict = isSuspicious ? verdict(look) : new LookupVerdict.Open();
      isMissed |= verdict instanceof LookupVerdict.Open && there.get().patient() == null;
      answers.add(answer(look, there.get(), verdict));
    }
    return answers;
  }

  private Supplier<FoundAtPharmacy> answer(
      AskedLookup look, FoundAtPharmacy found, LookupVerdict verdict) {
    return switch (verdict) {
      case LookupVerdict.Wait(Instant until) ->
          failing(() -> DispenseProblems.lookUpLater(look.at(), until));
      case LookupVerdict.Locked() -> failing(DispenseProblems::lookupsLocked);
      case LookupVerdict.Open() -> {
        if (found.patient() != null) {
          yield () -> found;
        }
        note(new LookupMiss(look.pharmacy(), look.account(), look.at(), look.numberKey()));
        yield failing(DispenseProblems::noSuchPatient);
      }
    };
  }

  private LookupVerdict verdict(AskedLookup look) {
    PharmacyId pharmacy = look.pharmacy();
    Instant from = look.at().minus(policy.day());
    LookupPolicy.Record record =
        new LookupPolicy.Record(
            misses.isLocked(pharmacy),
            misses.ofPharmacy(pharmacy, from),
            misses.ofNumber(look.numberKey(), from));
    return policy.verdict(record, look.account(), look.at());
  }

  private void note(LookupMiss miss) {
    long number = misses.add(miss);
    Instant from = miss.at().minus(policy.day());
    if (policy.locks(misses.ofPharmacy(miss.pharmacy(), from), miss.at())) {
      misses.lock(miss.pharmacy(), number, miss.at());
      LOG.warnf("Look-ups of pharmacy %s are locked: too many opened nothing", miss.pharmacy());
    }
  }

  private static Supplier<FoundAtPharmacy> failing(Supplier<ProblemException> problem) {
    return () -> {
      throw problem.get();
    };
  }
}
