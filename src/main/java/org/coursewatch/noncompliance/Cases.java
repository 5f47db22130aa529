package org.coursewatch.noncompliance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.people.PartyId;
import org.jspecify.annotations.Nullable;

/** The register of cases. Everything is done in the transaction of the caller. */
public interface Cases {

  /** Evidence, and whether what it refers to was voided since. */
  record Shown(Evidence evidence, boolean voided) {}

  /** Somebody who was told of an action. {@code relation} is {@code PARTY} or {@code RELATED}. */
  record Told(String account, String relation, Instant at) {}

  /** Which of these keys have a case already. */
  Set<String> known(Collection<String> evidenceKeys);

  /**
   * Opens a case.
   *
   * @param opened its first event
   * @return whether it was opened; false when somebody else has opened one for the key
   */
  boolean open(
      NoncomplianceCase opening, String evidenceKey, CaseEvent opened, List<Evidence> evidence);

  Optional<NoncomplianceCase> find(CaseId id);

  /** The case, kept from others who want to change it until the transaction ends. */
  Optional<NoncomplianceCase> lock(CaseId id);

  /**
   * Adds {@code event} and writes anew what lists are read from.
   *
   * @return the case after it
   */
  NoncomplianceCase append(NoncomplianceCase before, CaseEvent event);

  List<CaseEvent> history(CaseId id);

  /** What the caller may see of the evidence. */
  List<Shown> evidence(CaseId id);

  /** Newest first, at most {@code most}, those after {@code after}. */
  List<NoncomplianceCase> list(CaseFilter filter, @Nullable PlaceInTime after, int most);

  /**
   * How many cases of {@code party} were acted on from {@code from} to {@code to}, both inside, and
   * not overturned; {@code but} is not counted.
   */
  int confirmed(PartyId party, Instant from, Instant to, CaseId but);

  /** Whether an action of another case keeps {@code party} from taking part. */
  boolean isStoppedByAnother(PartyId party, CaseId but);

  /** Whether a case that stands has deactivated {@code party} for good. */
  boolean isGoneForGood(UUID party);

  /** Writes down who is told of an action against {@code party}, each account once. */
  void tell(CaseId id, PartyId party, boolean related, Instant now);

  List<Told> told(CaseId id);
}
