package org.coursewatch.selfcare;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coursewatch.notice.Language;
import org.jspecify.annotations.Nullable;

/**
 * A question of the bank. It is never changed: what was answered refers to its answers by place.
 *
 * @param id stable
 * @param topic what it is about
 * @param source the requirement its right answer rests on
 * @param rules id of the only rule version it is right under, null when it is under every one
 * @param wordings in every language
 */
public record BankQuestion(
    String id,
    Topic topic,
    String source,
    @Nullable String rules,
    Map<Language, Wording> wordings) {

  /** The place of the right answer. How answers are shown is drawn for each attempt. */
  public static final int RIGHT = 0;

  /**
   * A question in one language.
   *
   * @param ask the question
   * @param answers three or four, the right one first
   * @param why what is right, and why
   */
  public record Wording(String ask, List<String> answers, String why) {

    private static final int FEWEST = 3;
    private static final int MOST = 4;

    public Wording {
      answers = List.copyOf(answers);
      if (answers.size() < FEWEST || answers.size() > MOST) {
        throw new IllegalArgumentException("has " + answers.size() + " answers, not 3 or 4");
      }
      if (answers.stream().distinct().count() < answers.size()) {
        throw new IllegalArgumentException("has an answer twice");
      }
    }
  }

  public BankQuestion {
    wordings = Map.copyOf(wordings);
    if (wordings.size() < Language.values().length) {
      throw new IllegalArgumentException("is not told in every language");
    }
    if (wordings.values().stream().map(each -> each.answers().size()).distinct().count() > 1) {
      throw new IllegalArgumentException("has more answers in one language than in another");
    }
  }

  public Wording in(Language language) {
    return Objects.requireNonNull(wordings.get(language));
  }

  /** How many answers it has. */
  public int answers() {
    return in(Language.EN).answers().size();
  }

  /** Whether its right answer is right under the rule version {@code id}. */
  public boolean holdsUnder(String id) {
    return rules == null || rules.equals(id);
  }
}
