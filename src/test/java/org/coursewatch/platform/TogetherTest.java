package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {

  private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch busy = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);

  @Test
  void whoComesAloneGoesAheadAlone() {
    Together<Integer, Integer> together = new Together<>(10, 1, this::doubled);
    assertThat(IntStream.range(0, 5).map(together::ask)).containsExactly(0, 2, 4, 6, 8);
    assertThat(sizes).containsExactly(1, 1, 1, 1, 1);
  }

  @Test
  void whoComesMeanwhileIsDoneTogether() throws Exception {
    Together<Integer, Integer> together = new Together<>(6, 1, this::held);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> all = new ArrayList<>();
      all.add(threads.submit(() -> together.ask(0)));
      busy.await();
      List<Thread> waiting = Collections.synchronizedList(new ArrayList<>());
      for (int i = 1; i < 10; i++) {
        int own = i;
        all.add(
            threads.submit(
                () -> {
                  waiting.add(Thread.currentThread());
                  return together.ask(own);
                }));
        int now = i;
        until(() -> waiting.size() == now && isParked(waiting.get(now - 1)));
      }
      free.countDown();
      for (int i = 0; i < 10; i++) {
        assertThat(all.get(i).get()).isEqualTo(2 * i);
      }
    }
    assertThat(sizes).containsExactly(1, 6, 3);
  }

  @Test
  void eachFailsForWhatItAskedItself() throws Exception {
    Together<Integer, Integer> together =
        new Together<>(
            100,
            1,
            questions -> {
              List<Integer> answers = held(questions);
              if (questions.contains(13)) {
                throw new IllegalArgumentException("13");
              }
              return answers;
            });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int own = i;
        all.add(threads.submit(() -> together.ask(own)));
      }
      busy.await();
      free.countDown();
      for (int i = 0; i < 30; i++) {
        Future<Integer> each = all.get(i);
        if (i == 13) {
          assertThatThrownBy(each::get).hasRootCauseMessage("13");
        } else {
          assertThat(each.get()).isEqualTo(2 * i);
        }
      }
    }
  }

  @Test
  void inAStormEverybodyGetsTheOwnAnswer() throws Exception {
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Together<Integer, Integer> together =
        new Together<>(
            7,
            3,
            questions -> {
              most.accumulateAndGet(working.incrementAndGet(), Math::max);
              Thread.yield();
              working.decrementAndGet();
              return doubled(questions);
            });
    try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
      List<Callable<Boolean>> callers = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        int from = i * 1_000_000;
        callers.add(
            () -> IntStream.range(from, from + 2_000).allMatch(q -> together.ask(q) == 2 * q));
      }
      for (Future<Boolean> each : threads.invokeAll(callers)) {
        assertThat(each.get()).isTrue();
      }
    }
    assertThat(most).hasValueLessThanOrEqualTo(3);
    assertThat(sizes.stream().mapToInt(i -> i)).allMatch(size -> size <= 7);
    assertThat(sizes.stream().mapToInt(i -> i).sum()).isEqualTo(48_000);
  }

  @Test
  void anInterruptionIsKeptForLater() throws Exception {
    Together<Integer, Integer> together = new Together<>(10, 1, this::held);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first = threads.submit(() -> together.ask(1));
      busy.await();
      Future<Boolean> second =
          threads.submit(
              () -> {
                Thread.currentThread().interrupt();
                return together.ask(2) == 4 && Thread.currentThread().isInterrupted();
              });
      free.countDown();
      assertThat(first.get()).isEqualTo(2);
      assertThat(second.get()).isTrue();
    }
  }

  @Test
  void whenTooManyWaitTheNextIsSentAway() throws Exception {
    Together<Integer, Integer> together = new Together<>(2_000, 1, this::held);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first = threads.submit(() -> together.ask(0));
      busy.await();
      List<Thread> waiting = Collections.synchronizedList(new ArrayList<>());
      for (int i = 0; i < 1_000; i++) {
        threads.execute(
            () -> {
              waiting.add(Thread.currentThread());
              together.ask(1);
            });
      }
      until(() -> waiting.size() == 1_000 && waiting.stream().allMatch(TogetherTest::isParked));
      assertThatThrownBy(() -> together.ask(2))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refused -> {
                assertThat(refused.problem().type()).isEqualTo(ProblemType.UNAVAILABLE);
                assertThat(refused.problem().extras()).containsKey(Problem.RETRY_AFTER);
              });
      free.countDown();
      assertThat(first.get()).isZero();
    }
    assertThat(sizes).containsExactly(1, 1_000);
  }

  private List<Integer> held(List<Integer> questions) {
    busy.countDown();
    try {
      free.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return doubled(questions);
  }

  private List<Integer> doubled(List<Integer> questions) {
    sizes.add(questions.size());
    return questions.stream().map(each -> 2 * each).toList();
  }

  private static boolean isParked(Thread thread) {
    return thread.getState() == Thread.State.WAITING;
  }

  private static void until(BooleanSupplier wanted) throws InterruptedException {
    while (!wanted.getAsBoolean()) {
      Thread.sleep(1);
    }
  }
}
