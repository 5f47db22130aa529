package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.coursewatch.dispense.AskedLookup;
import org.coursewatch.dispense.FoundAtPharmacy;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.Together;
import org.coursewatch.privacy.ServiceCipher;

/**
 * The door to a patient for a pharmacy: counts what opens nothing, and shuts for a while or for
 * good when it is too much. Every way in that takes a patient number and a birth date comes through
 * here first, in a transaction of its own, so that a miss is kept although the request fails.
 */
@ApplicationScoped
public class LookUpPatient {

  private static final String PURPOSE = "lookup-miss";
  private static final int AT_ONCE = 50;
  private static final int LEADERS = 1;

  private final People people;
  private final ServiceCipher cipher;
  private final Together<AskedLookup, Supplier<FoundAtPharmacy>> door;

  @Inject
  public LookUpPatient(People people, ServiceCipher cipher, AnswerLookups answer) {
    this.people = people;
    this.cipher = cipher;
    this.door = new Together<>(AT_ONCE, LEADERS, answer::answer);
  }

  /**
   * Comes back if there is a patient with both. Look-ups of one pharmacy, and of one number, are
   * judged one after the other: a thousand guesses sent at once are no more than a thousand in a
   * row.
   *
   * @throws ProblemException when the actor works for no pharmacy; when it has to wait or is locked
   *     out; and not found, without saying which of the two is wrong
   */
  public void check(PatientNumber number, LocalDate birthDate, Actor by, Instant now) {
    open(number, birthDate, by, now);
  }

  /**
   * The same for {@code code}, which is not even a number of anybody: always a miss, never told
   * from one where the birth date is wrong.
   */
  void checkUnknown(String code, Actor by, Instant now) {
    open(code, List.of(), by, now);
  }

  /** Like {@link #check}, with all that is needed to answer, read when it was judged. */
  FoundAtPharmacy open(PatientNumber number, LocalDate birthDate, Actor by, Instant now) {
    return open(number.value(), people.openingKeys(number, birthDate), by, now);
  }

  private FoundAtPharmacy open(String code, List<byte[]> openings, Actor by, Instant now) {
    PharmacyId pharmacy = by.pharmacy();
    if (!by.isPharmacy() || pharmacy == null) {
      throw DispenseProblems.onlyPharmacies();
    }
    String key = HexFormat.of().formatHex(cipher.lookupKey(PURPOSE, code));
    return door.ask(new AskedLookup(pharmacy, by.account(), openings, key, now)).get();
  }
}
