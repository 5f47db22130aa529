package org.coursewatch.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does for many at once what each of them waits for anyway, such as a commit. Whoever comes while
 * nobody is at work goes ahead at once, alone; those who come meanwhile wait, and the first of them
 * then works for all. So nothing is put off to gather more, no thread of its own is needed, and
 * nothing is left undone when the service stops: each waits for the own answer.
 *
 * @param <Q> what is asked or told
 * @param <A> what each gets back
 */
public final class Together<Q, A> {

  private static final int LONGEST_QUEUE = 1_000;

  /** One who waits: for an answer, or to work for all. */
  private static final class Waiting<Q, A> {
    private final Q question;
    private final Thread thread = Thread.currentThread();
    private volatile @Nullable Outcome<A> outcome;
    private volatile boolean leads;

    Waiting(Q question) {
      this.question = question;
    }
  }

  /** How it ended: {@code answer} gives the answer, or throws why there is none. */
  private record Outcome<A>(Supplier<A> answer) {}

  private final int atOnce;
  private final int leaders;
  private final Function<List<Q>, List<A>> work;
  private final Deque<Waiting<Q, A>> queue = new ArrayDeque<>();
  private int leading;

  /**
   * @param atOnce at most so many are done together
   * @param leaders so many work at the same time, each for others
   * @param work answers all, in the order they are asked; undoes everything when it fails
   */
  public Together(int atOnce, int leaders, Function<List<Q>, List<A>> work) {
    if (atOnce < 1 || leaders < 1) {
      throw new IllegalArgumentException("somebody has to do something");
    }
    this.atOnce = atOnce;
    this.leaders = leaders;
    this.work = work;
  }

  /**
   * The answer, once the work that includes {@code question} is done. If the work for several
   * fails, it is done for each alone, so that nobody fails for what another asked.
   *
   * @throws ProblemException that the service cannot answer right now, when too many wait
   */
  public A ask(Q question) {
    Waiting<Q, A> own = new Waiting<>(question);
    enter(own);
    // An interrupted thread waits on: what it told may be done already, and it has to learn so.
    boolean interrupted = false;
    while (own.outcome == null || own.leads) {
      if (own.leads) {
        own.leads = false;
        lead(own);
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return own.outcome.answer().get();
  }

  private void enter(Waiting<Q, A> own) {
    synchronized (queue) {
      if (queue.size() >= LONGEST_QUEUE) {
        throw Problem.of(
                ProblemType.UNAVAILABLE,
                "Too many wait for the database.",
                "Try again in a moment.")
            .with(Problem.RETRY_AFTER, 1)
            .asException();
      }
      queue.add(own);
      if (leading < leaders) {
        leading++;
        own.leads = true;
      }
    }
  }

  /** Works until the own question is answered, or another leader has taken it along. */
  private void lead(Waiting<Q, A> own) {
    try {
      List<Waiting<Q, A>> batch = next();
      while (!batch.isEmpty()) {
        answer(batch);
        batch = own.outcome == null ? next() : List.of();
      }
    } finally {
      handOn();
    }
  }

  private List<Waiting<Q, A>> next() {
    List<Waiting<Q, A>> batch = new ArrayList<>();
    synchronized (queue) {
      while (batch.size() < atOnce && !queue.isEmpty()) {
        batch.add(queue.remove());
      }
    }
    return batch;
  }

  /** Marks under the lock: whoever takes the marked one along from the queue comes after. */
  private void handOn() {
    synchronized (queue) {
      for (Waiting<Q, A> next : queue) {
        if (!next.leads) {
          next.leads = true;
          LockSupport.unpark(next.thread);
          return;
        }
      }
      leading--;
    }
  }

  private void answer(List<Waiting<Q, A>> batch) {
    List<Supplier<A>> outcomes = outcomes(batch.stream().map(each -> each.question).toList());
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).outcome = new Outcome<>(outcomes.get(i));
      LockSupport.unpark(batch.get(i).thread);
    }
  }

  private List<Supplier<A>> outcomes(List<Q> questions) {
    try {
      List<A> answers = work.apply(questions);
      if (answers.size() != questions.size()) {
        throw new IllegalStateException("as many answers as questions are wanted");
      }
      return answers.stream().<Supplier<A>>map(answer -> () -> answer).toList();
    } catch (RuntimeException fault) {
      if (questions.size() > 1) {
        return questions.stream().map(each -> outcomes(List.of(each)).getFirst()).toList();
      }
      return List.of(
          () -> {
            throw fault;
          });
    } catch (Error fatal) {
      Supplier<A> failing =
          () -> {
            throw new IllegalStateException("the work for all broke down", fatal);
          };
      return questions.stream().map(_ -> failing).toList();
    }
  }
}
