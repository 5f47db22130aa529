package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.coursewatch.dispense.LookupMiss;
import org.coursewatch.dispense.LookupMisses;
import org.coursewatch.dispense.LookupPolicy;
import org.coursewatch.dispense.LookupVerdict;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.privacy.ServiceCipher;
import org.jboss.logging.Logger;

/**
 * The door to a patient for a pharmacy: counts what opens nothing, and shuts for a while or for
 * good when it is too much. Every way in that takes a patient number and a birth date comes through
 * here first, in a transaction of its own, so that a miss is kept although the request fails.
 */
@ApplicationScoped
public class LookUpPatient {

  private static final Logger LOG = Logger.getLogger(LookUpPatient.class);
  private static final String PURPOSE = "lookup-miss";

  private final PharmacyAccess access;
  private final People people;
  private final LookupMisses misses;
  private final ServiceCipher cipher;
  private final LookupPolicy policy;

  @Inject
  public LookUpPatient(
      PharmacyAccess access,
      People people,
      LookupMisses misses,
      ServiceCipher cipher,
      LookupSettings settings) {
    this.access = access;
    this.people = people;
    this.misses = misses;
    this.cipher = cipher;
    this.policy = settings.policy();
  }

  /**
   * Comes back if there is a patient with both. Look-ups of one pharmacy, and of one number, are
   * judged one after the other: a thousand guesses sent at once are no more than a thousand in a
   * row.
   *
   * @throws ProblemException when the actor works for no pharmacy; when it has to wait or is locked
   *     out; and not found, without saying which of the two is wrong
   */
  @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = ProblemException.class)
  public void check(PatientNumber number, LocalDate birthDate, Actor by, Instant now) {
    open(number.value(), () -> people.patient(number, birthDate).isPresent(), by, now);
  }

  /**
   * The same for {@code code}, which is not even a number of anybody: always a miss, never told
   * from one where the birth date is wrong.
   */
  @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = ProblemException.class)
  void checkUnknown(String code, Actor by, Instant now) {
    open(code, () -> false, by, now);
  }

  private void open(String code, BooleanSupplier opens, Actor by, Instant now) {
    PharmacyId pharmacy = access.pharmacy(by).id();
    String key = HexFormat.of().formatHex(cipher.lookupKey(PURPOSE, code));
    misses.claim(pharmacy);
    misses.claimNumber(key);
    Instant from = now.minus(policy.day());
    LookupPolicy.Record record =
        new LookupPolicy.Record(
            misses.isLocked(pharmacy),
            misses.ofPharmacy(pharmacy, from),
            misses.ofNumber(key, from));
    switch (policy.verdict(record, by.account(), now)) {
      case LookupVerdict.Wait(Instant until) ->
          throw DispenseProblems.lookUpLater(Duration.between(now, until));
      case LookupVerdict.Locked() -> throw DispenseProblems.lookupsLocked();
      case LookupVerdict.Open() -> {
        if (!opens.getAsBoolean()) {
          note(new LookupMiss(pharmacy, by.account(), now, key), from);
          throw DispenseProblems.noSuchPatient();
        }
      }
    }
  }

  private void note(LookupMiss miss, Instant from) {
    long number = misses.add(miss);
    if (policy.locks(misses.ofPharmacy(miss.pharmacy(), from), miss.at())) {
      misses.lock(miss.pharmacy(), number, miss.at());
      LOG.warnf("Look-ups of pharmacy %s are locked: too many opened nothing", miss.pharmacy());
    }
  }
}
