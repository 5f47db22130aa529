package org.coursewatch.dispense;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;

/** Lets many do something in the same moment, in an order and with delays that chance decides. */
public final class Rush {

  /** Long enough to mix any order, short enough to stay in each other's way. */
  private static final int LONGEST_DELAY_MILLIS = 15;

  private Rush() {}

  /** What came of one: its answer, or the problem it ended with. */
  public sealed interface End<T> {

    record Done<T>(T answer) implements End<T> {}

    record Failed<T>(Problem problem) implements End<T> {}
  }

  /**
   * What came of each of {@code all}, in their order.
   *
   * @param random decides who starts first and who waits how long; its seed tells a round apart
   */
  public static <T> List<End<T>> together(List<Callable<T>> all, Random random) throws Exception {
    CyclicBarrier start = new CyclicBarrier(all.size());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<Future<End<T>>> running = new ArrayList<>(Collections.nCopies(all.size(), null));
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      for (int i : order) {
        int delay = random.nextBoolean() ? 0 : random.nextInt(LONGEST_DELAY_MILLIS);
        running.set(i, threads.submit(() -> one(all.get(i), start, delay)));
      }
      List<End<T>> ends = new ArrayList<>();
      for (Future<End<T>> each : running) {
        ends.add(each.get());
      }
      return ends;
    }
  }

  /** The answers of those who got one. */
  public static <T> List<T> done(List<End<T>> ends) {
    List<T> answers = new ArrayList<>();
    for (End<T> end : ends) {
      if (end instanceof End.Done<T>(T answer)) {
        answers.add(answer);
      }
    }
    return answers;
  }

  /** The problems of the others. */
  public static <T> List<Problem> failed(List<End<T>> ends) {
    List<Problem> problems = new ArrayList<>();
    for (End<T> end : ends) {
      if (end instanceof End.Failed<T>(Problem problem)) {
        problems.add(problem);
      }
    }
    return problems;
  }

  private static <T> End<T> one(Callable<T> work, CyclicBarrier start, int delay) throws Exception {
    start.await();
    Thread.sleep(delay);
    try {
      return new End.Done<>(work.call());
    } catch (ProblemException e) {
      return new End.Failed<>(e.problem());
    }
  }
}
