package org.coursewatch.bench;

import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/**
 * How many answers a second one core gives about a course in its fourth month. {@link
 * ReferenceBenchmark} says what else that core can do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Threads(1)
public class EvaluationBenchmark {

  private Question cleared;
  private Question enrolled;

  @Setup
  public void open() {
    cleared = TreatedCourse.cleared();
    enrolled = TreatedCourse.enrolled();
    requireFacts(40, cleared);
    requireFacts(8, enrolled);
    if (!Evaluator.evaluate(cleared).allowed()) {
      throw new IllegalStateException("the treated course should be cleared");
    }
  }

  /** Forty facts, three supplies handed over, the fourth window open. */
  @Benchmark
  public Evaluation treatedCourseOfFortyFacts() {
    return Evaluator.evaluate(cleared);
  }

  /** Eight facts, in the lead-in. */
  @Benchmark
  public Evaluation enrolledCourseOfEightFacts() {
    return Evaluator.evaluate(enrolled);
  }

  private static void requireFacts(int count, Question question) {
    if (question.course().facts().size() != count) {
      throw new IllegalStateException(question.course().facts().size() + " facts, not " + count);
    }
  }
}
