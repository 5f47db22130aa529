package org.coursewatch.selfcare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Draws questions, the same ones for the same seed: {@link Random} is specified to the bit. So what
 * a patient was asked, and in which order the answers stood, can be told years later.
 */
public final class Drawing {

  /** How many questions an attempt has. */
  public static final int QUESTIONS = 5;

  private Drawing() {}

  /**
   * Five questions about five topics that hold under {@code rules}: as far as possible none of
   * {@code lastAsked}.
   */
  public static List<String> draw(
      QuestionBank bank, String rules, long seed, Collection<String> lastAsked) {
    Random random = new Random(seed);
    List<Topic> topics = new ArrayList<>(Arrays.asList(Topic.values()));
    Collections.shuffle(topics, random);
    List<String> fresh = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Topic topic : topics) {
      List<String> all = ids(bank.about(topic, rules));
      List<String> others = all.stream().filter(id -> !lastAsked.contains(id)).toList();
      if (!others.isEmpty()) {
        fresh.add(others.get(random.nextInt(others.size())));
      } else if (!all.isEmpty()) {
        known.add(all.get(random.nextInt(all.size())));
      }
    }
    fresh.addAll(known);
    if (fresh.size() < QUESTIONS) {
      throw new IllegalStateException("the bank has too few topics for an attempt");
    }
    return List.copyOf(fresh.subList(0, QUESTIONS));
  }

  /**
   * The question that is asked after {@code wrong} was answered wrong: another one of its topic
   * that was not asked yet, else the one of the topic whose turn is longest ago.
   *
   * @param asked what was asked in the attempt, in order
   */
  static String again(
      QuestionBank bank, String rules, long seed, String wrong, List<String> asked) {
    List<String> all =
        bank.find(wrong).map(found -> ids(bank.about(found.topic(), rules))).orElse(List.of());
    List<String> unasked = all.stream().filter(id -> !asked.contains(id)).toList();
    if (!unasked.isEmpty()) {
      return unasked.get(new Random(seed + asked.size()).nextInt(unasked.size()));
    }
    return all.stream()
        .min((one, other) -> asked.lastIndexOf(one) - asked.lastIndexOf(other))
        .orElse(wrong);
  }

  /**
   * In which order the {@code answers} of a question are shown the {@code turn}-th time something
   * is asked: their places in the bank.
   */
  public static List<Integer> order(long seed, int turn, int answers) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, answers).boxed().toList());
    Collections.shuffle(places, new Random(seed * 31 + turn));
    return List.copyOf(places);
  }

  private static List<String> ids(List<BankQuestion> questions) {
    return questions.stream().map(BankQuestion::id).toList();
  }
}
