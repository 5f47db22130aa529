package org.coursewatch.dispense.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.dispense.AskedLookup;
import org.coursewatch.dispense.FoundAtPharmacy;
import org.coursewatch.dispense.rest.FewLookups;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.People;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.privacy.ServiceCipher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Look-ups that are judged together are no freer than those that come in a row. */
@QuarkusTest
@TestProfile(FewLookups.class)
@QuarkusTestResource(FreshDatabase.class)
class JudgeLookupsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOW = TestPeople.noon(DAY).plusSeconds(3600);
  private static final int FREE = 5;

  @Inject TestPeople people;
  @Inject People book;
  @Inject ServiceCipher cipher;
  @Inject JudgeLookups judge;

  private Treated treated;
  private Actor pharmacist;

  @BeforeEach
  void treatAPatient() {
    treated = people.cleared(people.demoPractice(), DAY);
    pharmacist = people.pharmacist();
  }

  @Test
  void whatOneHasMissedCountsAgainstTheNextOfTheSameBatch() {
    List<AskedLookup> asked = new ArrayList<>(Collections.nCopies(2, right(pharmacist)));
    asked.addAll(Collections.nCopies(FREE - 1, wrong(pharmacist)));
    asked.add(right(pharmacist));
    asked.add(wrong(pharmacist));
    asked.addAll(List.of(right(pharmacist), wrong(pharmacist)));
    assertThat(judged(asked))
        .containsExactly("200", "200", "404", "404", "404", "404", "200", "404", "429", "429");
    assertThat(judged(List.of(right(pharmacist)))).containsExactly("429");
  }

  @Test
  void onePharmacyWaitsForItsOwnMissesOnly() {
    Actor other = people.pharmacist();
    List<AskedLookup> asked = new ArrayList<>(Collections.nCopies(FREE, wrong(pharmacist)));
    asked.addAll(List.of(right(pharmacist), right(other), wrong(other), right(other)));
    assertThat(judged(asked).subList(FREE, FREE + 4)).containsExactly("429", "200", "404", "200");
  }

  @Test
  void manyTryingOneNumberWaitInOneBatchToo() {
    List<AskedLookup> asked = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      asked.add(wrong(people.pharmacist()));
    }
    asked.add(right(pharmacist));
    assertThat(judged(asked).getLast()).isEqualTo("429");
  }

  @Test
  void whoDoesNotWorkThereIsToldNothingAndCountsForNobody() {
    Actor stranger = people.pharmacist();
    AskedLookup foreign =
        new AskedLookup(
            right(pharmacist).pharmacy(),
            stranger.account(),
            right(pharmacist).openings(),
            right(pharmacist).numberKey(),
            NOW);
    assertThat(judged(Collections.nCopies(2 * FREE, foreign))).containsOnly("403");
    assertThat(judged(List.of(right(pharmacist)))).containsExactly("200");
  }

  /**
   * Each batch misses once and then opens; however they come, from however many nodes, only those
   * before the last free miss open anything.
   */
  @Test
  void batchesAtOnceAreNoFreerThanBatchesInARow() throws Exception {
    for (int round = 0; round < 5; round++) {
      Actor guesser = people.pharmacist();
      Treated other = people.cleared(people.demoPractice(), DAY);
      List<AskedLookup> batch =
          List.of(asked(guesser, other, DAY), asked(guesser, other, other.patient().birthDate()));
      List<Callable<List<String>>> nodes = Collections.nCopies(16, () -> judged(batch));
      try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
        List<String> all = new ArrayList<>();
        for (Future<List<String>> each : threads.invokeAll(nodes)) {
          all.addAll(each.get());
        }
        assertThat(all).filteredOn("404"::equals).hasSize(FREE);
        assertThat(all).filteredOn("200"::equals).hasSize(FREE - 1);
      }
    }
  }

  private List<String> judged(List<AskedLookup> asked) {
    return judge.judge(asked).stream().map(this::status).toList();
  }

  private String status(Supplier<FoundAtPharmacy> answer) {
    try {
      assertThat(answer.get().patient()).isNotNull();
      return "200";
    } catch (ProblemException refused) {
      return String.valueOf(refused.problem().type().status());
    }
  }

  private AskedLookup right(Actor by) {
    return asked(by, treated, treated.patient().birthDate());
  }

  private AskedLookup wrong(Actor by) {
    return asked(by, treated, DAY);
  }

  private AskedLookup asked(Actor by, Treated whom, LocalDate birthDate) {
    Patient patient = whom.patient();
    String key =
        HexFormat.of().formatHex(cipher.lookupKey("lookup-miss", patient.number().value()));
    return new AskedLookup(
        Objects.requireNonNull(by.pharmacy()),
        by.account(),
        book.openingKeys(patient.number(), birthDate),
        key,
        NOW);
  }
}
