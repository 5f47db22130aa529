package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyStatus;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.Standings;
import org.coursewatch.people.Trainings;
import org.jspecify.annotations.Nullable;

/** What an account is, where its party stands, and what it has to do about that. */
@ApplicationScoped
public class WhoAmI {

  private static final Set<Role> ENROLL =
      Set.of(Role.PRESCRIBER, Role.REPRESENTATIVE, Role.WHOLESALER);
  private static final Set<Role> TRAINED = Set.of(Role.PHARMACIST, Role.REPRESENTATIVE);

  /** Something to do about one's own account or party. */
  public enum Task {
    /** Say who you are: the party is not enrolled. */
    ENROLL,
    /** Sign the statements. */
    ATTEST,
    /** The activation can be renewed: sign the statements again. */
    RENEW,
    /** Have your training recorded. */
    BE_TRAINED,
    /** Only the program's office can help. */
    ASK_OFFICE
  }

  /**
   * The answer.
   *
   * @param actor who asks
   * @param standing where its party stands; null when it has none
   * @param trainedOn the own last training; null when there is none, or none is wanted
   * @param tasks what to do
   */
  public record Me(
      Actor actor,
      ReadStanding.@Nullable View standing,
      @Nullable LocalDate trainedOn,
      List<Task> tasks) {}

  private final Standings standings;
  private final ReadStanding read;
  private final Trainings trainings;

  @Inject
  WhoAmI(Standings standings, ReadStanding read, Trainings trainings) {
    this.standings = standings;
    this.read = read;
    this.trainings = trainings;
  }

  @Transactional
  public Me read(Actor by, Instant now) {
    ReadStanding.View view =
        FindParty.own(by)
            .flatMap(party -> standings.party(party.value()))
            .map(party -> read.view(party, now))
            .orElse(null);
    PharmacyId pharmacy = TRAINED.contains(by.role()) ? by.pharmacy() : null;
    LocalDate trained =
        pharmacy == null ? null : trainings.newest(pharmacy, by.account()).orElse(null);
    List<Task> tasks = new ArrayList<>();
    if (view == null && ENROLL.contains(by.role())) {
      tasks.add(Task.ENROLL);
    }
    if (view != null) {
      tasks.addAll(tasks(view, by, now));
    }
    if (pharmacy != null && trained == null) {
      tasks.add(Task.BE_TRAINED);
    }
    return new Me(by, view, trained, tasks);
  }

  private static List<Task> tasks(ReadStanding.View view, Actor by, Instant now) {
    boolean stopped =
        view.status() == PartyStatus.SUSPENDED || view.status() == PartyStatus.DEACTIVATED;
    if (stopped) {
      return List.of(Task.ASK_OFFICE);
    }
    LocalDate today = LocalDate.ofInstant(now, view.party().zone());
    if (by.role() != view.party().id().kind().signer() || !view.wantsAttestation(today)) {
      return List.of();
    }
    return List.of(view.status() == PartyStatus.PENDING ? Task.ATTEST : Task.RENEW);
  }
}
